package org.essaim.media.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrientationTest {
    @Test
    void everyWayACameraCanBeHeldIsReadInBothByteOrders() {
        for (var order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertEquals(
                    IntStream.rangeClosed(1, 8).boxed().toList(),
                    IntStream.rangeClosed(1, 8)
                            .map(way -> Orientation.of(photo(exif(order, 0x0112, way))))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void whatIsNoneOfTheEightIsUpright() {
        for (var nonsense : new int[] {0, 9, -1, 4096}) {
            assertEquals(1, Orientation.of(photo(exif(ByteOrder.LITTLE_ENDIAN, 0x0112, nonsense))));
        }
    }

    @Test
    void aPhotoThatSaysNothingOfItIsUpright() {
        assertEquals(1, Orientation.of(photo(exif(ByteOrder.BIG_ENDIAN, 0x0110, 6))));
        assertEquals(1, Orientation.of(photo(new byte[0])));
        assertEquals(1, Orientation.of(new byte[] {(byte) 0xFF, (byte) 0xD8}));
        assertEquals(1, Orientation.of(new byte[0]));
    }

    @Test
    void itIsFoundBehindOtherSegments() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 1, 2});
        var rest = photo(exif(ByteOrder.BIG_ENDIAN, 0x0112, 8));
        out.write(rest, 2, rest.length - 2);

        assertEquals(8, Orientation.of(out.toByteArray()));
    }

    @Test
    void nothingIsReadBeyondWhereItIsCutShort() {
        var whole = photo(exif(ByteOrder.LITTLE_ENDIAN, 0x0112, 6));
        for (var length = 0; length < whole.length - 4; length++) {
            var cut = java.util.Arrays.copyOf(whole, length);
            var found = Orientation.of(cut);
            assertEquals(true, found == 1 || found == 6, "cut at " + length);
        }
        var astray = exif(ByteOrder.LITTLE_ENDIAN, 0x0112, 6);
        astray[10] = 0x7F;
        astray[13] = 0x7F;
        assertEquals(1, Orientation.of(photo(astray)));
    }

    private static byte[] photo(byte[] exif) {
        return ByteBuffer.allocate(2 + 4 + exif.length + 16)
                .put(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1})
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(new byte[] {(byte) 0xFF, (byte) 0xDA})
                .array();
    }

    private static byte[] exif(ByteOrder order, int tag, int value) {
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .order(order);
        return exif.putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .array();
    }
}
