package org.essaim.media.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Which way up a camera held a JPEG, as Exif says: 1 to 8, and 1 where it says nothing or nonsense. Read so that the
/// picture can be turned before everything that cameras add is left out.
public final class Orientation {
    private static final int TAG = 0x0112;

    private Orientation() {}

    public static int of(byte[] jpeg) {
        var at = 2;
        while (at + 10 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            var marker = jpeg[at + 1] & 0xFF;
            var length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
            if (marker == 0xE1 && isExif(jpeg, at + 4)) {
                return read(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static boolean isExif(byte[] jpeg, int at) {
        return at + 6 < jpeg.length
                && jpeg[at] == 'E'
                && jpeg[at + 1] == 'x'
                && jpeg[at + 2] == 'i'
                && jpeg[at + 3] == 'f';
    }

    private static int read(byte[] jpeg, int from, int until) {
        if (until - from < 14) {
            return 1;
        }
        var exif = ByteBuffer.wrap(jpeg, from, until - from).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = exif.getInt(4);
        if (directory < 8 || directory + 2 > exif.limit()) {
            return 1;
        }
        var entries = exif.getShort(directory) & 0xFFFF;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if (at + 12 > exif.limit()) {
                return 1;
            }
            if ((exif.getShort(at) & 0xFFFF) == TAG) {
                var value = exif.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
