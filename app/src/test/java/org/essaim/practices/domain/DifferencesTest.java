package org.essaim.practices.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.essaim.practices.domain.Differences.Kind;
import org.essaim.practices.domain.Differences.Piece;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void showsTheWordsThatChangedAndThoseThatStayed() {
        assertEquals(
                List.of(
                        new Piece(Kind.SAME, "We bake "),
                        new Piece(Kind.REMOVED, "white "),
                        new Piece(Kind.ADDED, "dark, warm "),
                        new Piece(Kind.SAME, "bread for all.")),
                Differences.between("We bake white bread for all.", "We bake dark, warm bread for all."));
        assertEquals(List.of(new Piece(Kind.ADDED, "New.")), Differences.between("", "New."));
        assertEquals(List.of(new Piece(Kind.REMOVED, "Old.")), Differences.between("Old.", ""));
    }

    @Test
    void findsOneWordInALongText() {
        var text = "We bake bread for the quarter. ".repeat(2_000);
        assertEquals(
                List.of(
                        new Piece(Kind.SAME, text),
                        new Piece(Kind.REMOVED, "Old "),
                        new Piece(Kind.ADDED, "New "),
                        new Piece(Kind.SAME, text)),
                Differences.between(text + "Old " + text, text + "New " + text));
    }

    @Test
    void twoLongTextsWithNothingInCommonStandOneAfterTheOther() {
        var one = "bread ".repeat(3_000);
        var other = "wood ".repeat(3_000);
        assertEquals(
                List.of(new Piece(Kind.REMOVED, one), new Piece(Kind.ADDED, other)), Differences.between(one, other));
    }

    @Test
    void nothingIsLostOfEitherText() {
        var before = "a b c d a b e\n\nf g a";
        var after = "b c x a b\n\ng a a";
        var pieces = Differences.between(before, after);
        assertEquals(before, whole(pieces, Kind.ADDED));
        assertEquals(after, whole(pieces, Kind.REMOVED));
    }

    private static String whole(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
