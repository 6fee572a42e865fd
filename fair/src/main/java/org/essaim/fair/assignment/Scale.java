package org.essaim.fair.assignment;

/// How much one step of each aim costs, so that the smallest step of one aim outweighs everything that the aims
/// after it can add up to. The last aim, links, has steps of 1. Refuses, with an [ArithmeticException], what
/// does not fit into 64 bits.
record Scale(long load, long fit, long kept) {

    private static final long ROOM = 64;

    static Scale of(long places, long squares, long links, boolean keeping) {
        var load = links + 1;
        var fit = Math.multiplyExact(load, squares + 1);
        var all = Math.multiplyExact(fit, Fit.WHOLE * places + 1);
        var total = keeping ? Math.multiplyExact(all, places + 1) : all;
        Math.multiplyExact(total, ROOM);
        return new Scale(load, fit, keeping ? all : 0);
    }
}
