package org.essaim.media.usecases;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.essaim.media.domain.JpegScans;
import org.essaim.media.domain.Orientation;
import org.essaim.media.domain.PictureKind;
import org.essaim.media.domain.PictureLimits;

/// Reads a picture coarsely enough for a small machine, and writes it anew with nothing but its pixels.
final class PictureDecoder {
    private static final float QUALITY = 0.82f;

    private PictureDecoder() {}

    /// The picture is larger than we take; its size as its head says.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(int width, int height) {
            super(width + " x " + height);
        }
    }

    /// The picture is stored in a way that takes too much memory to open.
    static final class TooCostly extends IOException {
        private static final long serialVersionUID = 1;
    }

    static BufferedImage read(byte[] content, PictureKind kind) throws IOException {
        var reader = reader(kind);
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (PictureLimits.isTooLarge(width, height)) {
                throw new TooLarge(width, height);
            }
            if (kind == PictureKind.JPEG && JpegScans.of(content).isTooMuch()) {
                throw new TooCostly();
            }
            var step = PictureLimits.step(width, height, bytesPerPixel(reader));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            var read = reader.read(0, parameters);
            return kind == PictureKind.JPEG ? turned(read, Orientation.of(content)) : read;
        } catch (RuntimeException e) {
            // The readers fail in many ways on what is no picture after its first bytes.
            throw new IOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureKind kind) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(kind.format());
        if (!readers.hasNext()) {
            throw new IOException("No reader for " + kind);
        }
        return readers.next();
    }

    /// What one pixel takes as the reader hands it over: eight bytes for four colours of sixteen bits each.
    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var model = reader.getImageTypes(0).next().getColorModel();
        return Math.max(1, (model.getPixelSize() + 7) / 8);
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var across = orientation >= 5;
        var turned = blank(across ? height : width, across ? width : height, false);
        var graphics = turned.createGraphics();
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return turned;
    }

    /// At most this wide; a smaller picture stays as it is.
    static BufferedImage scaled(BufferedImage picture, int most, PictureKind kind) {
        var width = Math.min(most, picture.getWidth());
        var height = Math.max(1, (int) Math.round((double) picture.getHeight() * width / picture.getWidth()));
        var scaled = blank(
                width,
                height,
                kind == PictureKind.PNG && picture.getColorModel().hasAlpha());
        var graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static BufferedImage blank(int width, int height, boolean transparent) {
        var blank = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (!transparent) {
            var graphics = blank.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.dispose();
        }
        return blank;
    }

    static byte[] write(BufferedImage picture, PictureKind kind) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(kind.format().toLowerCase(Locale.ROOT))
                .next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            if (kind == PictureKind.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
