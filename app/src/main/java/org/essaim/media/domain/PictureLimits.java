package org.essaim.media.domain;

import java.util.List;

/// How large a picture may be, and how coarsely a large one is read, so that none takes more than some 40 MB of memory
/// whatever it says of itself.
public final class PictureLimits {
    public static final int MOST_BYTES = 12 * 1024 * 1024;
    public static final long MOST_PIXELS = 40_000_000;
    public static final int LONGEST_SIDE = 20_000;
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    /// What the pixels that are read may take in memory.
    private static final long READ_AT_MOST = 18L << 20;

    private PictureLimits() {}

    public static boolean isTooLarge(int width, int height) {
        return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
    }

    /// Every how many pixels one is read, in both directions, where each takes so many bytes.
    public static int step(int width, int height, int bytesPerPixel) {
        var forWidth = width / WIDTHS.getLast();
        var forMemory = (int) Math.ceil(Math.sqrt((double) width * height * bytesPerPixel / READ_AT_MOST));
        return Math.max(1, Math.max(forWidth, forMemory));
    }

    /// The widths in which a picture is kept: those it has, and never larger than it is.
    public static boolean isWidth(int width) {
        return WIDTHS.contains(width);
    }
}
