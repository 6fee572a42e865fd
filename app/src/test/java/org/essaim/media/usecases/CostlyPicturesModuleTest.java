package org.essaim.media.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.essaim.kernel.Outcome;
import org.essaim.media.Media;
import org.essaim.testing.EssaimTest;
import org.essaim.worker.ChildProcess;
import org.essaim.worker.Program;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Small files that would take much memory if they were opened as they ask.
@EssaimTest
class CostlyPicturesModuleTest {
    private static final int SMALL_HEAP = 60;

    @Autowired
    private Media media;

    @Autowired
    private ChildProcess children;

    @Test
    void fourColoursOfSixteenBitsEachFitIntoASmallHeap() {
        var picture = deepPng(2448, 2448);
        assertTrue(picture.length < 60_000);

        assertEquals("kept", keptInASmallHeap(picture));
    }

    @Test
    void aLargePhotoHeldUprightFitsIntoASmallHeap() throws IOException {
        var photo = jpeg(6300, 6300, BufferedImage.TYPE_3BYTE_BGR, false);
        var exif = "Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        var upright = ByteBuffer.allocate(photo.length + exif.length + 4)
                .put(photo, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(photo, 2, photo.length - 2)
                .array();

        assertEquals("kept", keptInASmallHeap(upright));
    }

    @Test
    void aHugePictureInLayersIsRefusedUnread() throws IOException {
        assertEquals(
                Outcome.refused("picture", "media.refused.costly"),
                keep(jpeg(6320, 6320, BufferedImage.TYPE_BYTE_GRAY, true)));
    }

    @Test
    void aPictureOfHundredsOfLayersIsRefusedUnread() throws IOException {
        var ordinary = jpeg(64, 64, BufferedImage.TYPE_BYTE_GRAY, true);
        var scan = lastScan(ordinary);
        var layered = new ByteArrayOutputStream();
        layered.write(ordinary, 0, ordinary.length - 2);
        for (var layer = 0; layer < 100; layer++) {
            layered.writeBytes(scan);
        }
        layered.write(ordinary, ordinary.length - 2, 2);

        assertEquals(Outcome.refused("picture", "media.refused.costly"), keep(layered.toByteArray()));
    }

    @Test
    void anOrdinaryPictureInLayersIsTaken() throws IOException {
        assertTrue(keep(jpeg(2000, 1500, BufferedImage.TYPE_3BYTE_BGR, true)) instanceof Outcome.Done<String>);
    }

    private Outcome<String> keep(byte[] picture) {
        return media.keep(new ByteArrayInputStream(picture));
    }

    private String keptInASmallHeap(byte[] picture) {
        return switch (children.run(new Task(Keeping.class, picture, SMALL_HEAP, Duration.ofMinutes(2)))) {
            case Result.Worked(var output) -> new String(output, StandardCharsets.UTF_8);
            case Result.Failed(var reason) -> reason;
            case Result.TooLong _, Result.Cancelled _ -> "not finished";
        };
    }

    /// Keeps one picture, with nothing else in the heap.
    public static final class Keeping implements Program {
        @Override
        public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
            var kept = new MediaInFiles(Files.createTempDirectory("media")).keep(input);
            output.write(
                    (kept instanceof Outcome.Done<String> ? "kept" : kept.toString()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] jpeg(int width, int height, int type, boolean layered) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (layered) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(new BufferedImage(width, height, type), null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] lastScan(byte[] jpeg) {
        for (var at = jpeg.length - 2; at > 0; at--) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xDA) {
                return Arrays.copyOfRange(jpeg, at, jpeg.length - 2);
            }
        }
        throw new AssertionError("No scan");
    }

    /// Nothing but zeros, which pack well.
    private static byte[] deepPng(int width, int height) {
        var rows = new byte[(width * 8 + 1) * height];
        var deflater = new Deflater(9);
        deflater.setInput(rows);
        deflater.finish();
        var packed = new byte[1 << 20];
        var length = deflater.deflate(packed);
        deflater.end();
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {16, 6, 0, 0, 0})
                .array();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(out, "IHDR", head);
        chunk(out, "IDAT", Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array());
    }
}
