package org.essaim.practices.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What differs between two texts, word by word. Texts that are too long for that are shown one after the other.
public final class Differences {
    private static final int MOST_WORDS = 2_000;

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
        var pieces = new ArrayList<Piece>();
        if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
            add(pieces, before.equals(after) ? Kind.SAME : Kind.REMOVED, before);
            add(pieces, Kind.ADDED, before.equals(after) ? "" : after);
            return pieces;
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
        return List.copyOf(pieces);
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
