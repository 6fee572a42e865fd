package org.essaim.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class PicturesModuleTest {
    @Autowired
    private Media media;

    @Autowired
    private Visitors visitors;

    @Test
    void aPictureIsKeptInThreeWidthsUnderOneName() throws IOException {
        var name = kept(picture("jpeg", 2000, 1000));

        assertEquals(name, kept(picture("jpeg", 2000, 1000)));
        assertEquals(List.of(320, 640, 1280), List.of(width(name, 320), width(name, 640), width(name, 1280)));
        assertTrue(media.read(name, 100).isEmpty());
        assertTrue(media.read("../" + name, 320).isEmpty());
    }

    @Test
    void nothingThatCamerasAddIsLeft() throws IOException {
        var plain = picture("jpeg", 400, 300);
        var exif = "Exif\0\0II*\0\10\0\0\0\0\0 GPS 43.2630 -2.9350 serial".getBytes(StandardCharsets.ISO_8859_1);
        var segment = ByteBuffer.allocate(exif.length + 4)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.write(segment.array());
        photo.write(plain, 2, plain.length - 2);

        var sent = media.read(kept(photo.toByteArray()), 1280).orElseThrow();

        assertFalse(new String(sent, StandardCharsets.ISO_8859_1).contains("GPS"));
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() throws IOException {
        assertEquals(List.of("media.refused.kind"), refused("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("media.refused.kind"), refused(new byte[0]));
        assertEquals(
                List.of("media.refused.broken"),
                refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'h', 't', 'm', 'l'}));
        assertEquals(List.of("media.refused.bytes"), refused(new byte[12 * 1024 * 1024 + 1]));
    }

    @Test
    void aPictureThatClaimsFiftyThousandPixelsIsRefusedUnread() throws IOException {
        assertEquals(List.of("media.refused.pixels"), refused(pngHead(50_000, 50_000)));
        assertEquals(List.of("media.refused.pixels"), refused(pngHead(8_000, 8_000)));
        assertEquals(List.of("media.refused.pixels"), refused(pngHead(1, 30_000)));
    }

    @Test
    void aPictureNobodySpeaksForIsNotThere() throws IOException {
        var name = kept(picture("png", 10, 10));
        var visitor = visitors.arrive();

        visitor.open("/media/" + name + "/320");
        assertEquals(404, visitor.status());
    }

    @Test
    void aTransparentPictureStaysOne() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", out);

        var sent = media.read(kept(out.toByteArray()), 320).orElseThrow();
        var read = ImageIO.read(new ByteArrayInputStream(sent));
        assertEquals(0, read.getRGB(5, 5) >>> 24);
        assertArrayEquals(new int[] {40, 20}, new int[] {read.getWidth(), read.getHeight()});
    }

    private String kept(byte[] picture) {
        return switch (media.keep(new ByteArrayInputStream(picture))) {
            case Outcome.Done<String>(var name) -> name;
            case Outcome.Refused<String>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private List<String> refused(byte[] picture) {
        return media.keep(new ByteArrayInputStream(picture)) instanceof Outcome.Refused<String>(var why)
                ? why.stream().map(Refusal::key).toList()
                : List.of();
    }

    private int width(String name, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(media.read(name, width).orElseThrow()))
                .getWidth();
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x1E5B4A));
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] pngHead(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
