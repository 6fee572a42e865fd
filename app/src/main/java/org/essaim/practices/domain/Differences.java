package org.essaim.practices.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What differs between two texts, word by word. Texts that are too long for that are shown one after the other.
public final class Differences {
    /// Pairs of words that are looked at, once common beginnings and ends are left out: 4 MB of counts.
    private static final long MOST_PAIRS = 1_000_000;

    /// What became of a piece of text.
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public record Piece(Kind kind, String text) {}

    private Differences() {}

    /// The pieces of both texts in their order; what was removed stands before what was added in its place.
    public static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var same = alike(old, now);
        var ending = Arrays.copyOfRange(old, old.length - same.atEnd(), old.length);
        var pieces = new ArrayList<Piece>();
        for (var at = 0; at < same.atBegin(); at++) {
            add(pieces, Kind.SAME, old[at]);
        }
        changed(
                pieces,
                Arrays.copyOfRange(old, same.atBegin(), old.length - same.atEnd()),
                Arrays.copyOfRange(now, same.atBegin(), now.length - same.atEnd()));
        for (var word : ending) {
            add(pieces, Kind.SAME, word);
        }
        return List.copyOf(pieces);
    }

    private record Alike(int atBegin, int atEnd) {}

    private static Alike alike(String[] old, String[] now) {
        var shorter = Math.min(old.length, now.length);
        var begin = 0;
        while (begin < shorter && old[begin].equals(now[begin])) {
            begin++;
        }
        var end = 0;
        while (end < shorter - begin && old[old.length - 1 - end].equals(now[now.length - 1 - end])) {
            end++;
        }
        return new Alike(begin, end);
    }

    private static void changed(List<Piece> pieces, String[] old, String[] now) {
        if ((old.length + 1L) * (now.length + 1L) > MOST_PAIRS) {
            add(pieces, Kind.REMOVED, String.join("", old));
            add(pieces, Kind.ADDED, String.join("", now));
            return;
        }
        var common = common(old, now);
        var at = 0;
        var to = 0;
        while (at < old.length || to < now.length) {
            if (at < old.length && to < now.length && old[at].equals(now[to])) {
                add(pieces, Kind.SAME, old[at]);
                at++;
                to++;
            } else if (at < old.length && (to == now.length || common[at + 1][to] >= common[at][to + 1])) {
                add(pieces, Kind.REMOVED, old[at]);
                at++;
            } else {
                add(pieces, Kind.ADDED, now[to]);
                to++;
            }
        }
    }

    private static String[] words(String text) {
        return Arrays.stream(text.split("(?<=\\s)(?=\\S)", -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /// How many words the rests of both texts have in common, in order, from each pair of places on.
    private static int[][] common(String[] old, String[] now) {
        var common = new int[old.length + 1][now.length + 1];
        for (var at = old.length - 1; at >= 0; at--) {
            for (var to = now.length - 1; to >= 0; to--) {
                common[at][to] = old[at].equals(now[to])
                        ? common[at + 1][to + 1] + 1
                        : Math.max(common[at + 1][to], common[at][to + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }
}
