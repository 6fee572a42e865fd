package org.essaim.media.domain;

/// How a JPEG is stored, read from its own marks. One that comes in several scans, as progressive ones do, is held
/// whole while it is decoded, whatever is then read of it, and every scan costs a pass over all of it.
///
/// @param held the bytes that the decoder must hold; 0 for the ordinary kind, which is read line by line
/// @param scans how many passes it asks for
public record JpegScans(long held, int scans) {
    private static final long MOST_HELD = 72L << 20;
    private static final int MOST_SCANS = 64;
    private static final int BYTES_PER_COEFFICIENT = 2;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    /// Whether a small machine cannot be asked to decode this.
    public boolean isTooMuch() {
        return held > MOST_HELD || scans > MOST_SCANS;
    }

    public static JpegScans of(byte[] jpeg) {
        var frame = Frame.NONE;
        var several = false;
        var scans = 0;
        var at = 2;
        while (at + 4 <= jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            var marker = jpeg[at + 1] & 0xFF;
            if (marker == END) {
                break;
            }
            if (!hasLength(marker)) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            if (isFrame(marker) && frame.equals(Frame.NONE)) {
                frame = Frame.read(jpeg, at, marker);
            }
            if (marker == START_OF_SCAN) {
                scans++;
                several |= scans == 1 && at + 4 < jpeg.length && (jpeg[at + 4] & 0xFF) < frame.components();
            }
            at += 2 + Math.max(2, two(jpeg, at + 2));
        }
        return new JpegScans(several || frame.progressive() ? frame.coefficients() * BYTES_PER_COEFFICIENT : 0, scans);
    }

    /// Within the data of a scan, a byte of ones is followed by a zero or a restart mark; neither has a length.
    private static boolean hasLength(int marker) {
        return marker != 0x00 && marker != 0x01 && marker != 0xFF && !(marker >= 0xD0 && marker <= 0xD8);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int two(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? (jpeg[at] & 0xFF) << 8 | (jpeg[at + 1] & 0xFF) : 0;
    }

    private record Frame(boolean progressive, int components, long coefficients) {
        static final Frame NONE = new Frame(false, 0, 0);

        /// Counts the numbers of all components, each as finely sampled as it says.
        static Frame read(byte[] jpeg, int at, int marker) {
            var height = two(jpeg, at + 5);
            var width = two(jpeg, at + 7);
            var components = at + 9 < jpeg.length ? jpeg[at + 9] & 0xFF : 0;
            var finest = 1;
            var samples = 0;
            for (var component = 0; component < components && at + 11 + 3 * component < jpeg.length; component++) {
                var sampling = jpeg[at + 11 + 3 * component] & 0xFF;
                var factor = Math.max(1, sampling >> 4) * Math.max(1, sampling & 0xF);
                samples += factor;
                finest = Math.max(finest, factor);
            }
            return new Frame(marker % 4 == 2, components, (long) width * height * samples / finest);
        }
    }
}
