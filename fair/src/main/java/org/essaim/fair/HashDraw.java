package org.essaim.fair;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.essaim.fair.engine.Model;

/// Picks one set among equally good ones. Every case draws a number, 16 bits of its hash; the smallest total wins,
/// and if totals are equal the next 16 bits decide. Sums of such numbers are exact in every solver. It ends when a
/// solver proves that no other set remains; an empty answer means that a proof was not finished.
record HashDraw(Function<Model, Optional<BitSet>> best) {

    Optional<BitSet> draw(Remaining equals, BitSet start) {
        return draw(equals, start, 0);
    }

    private Optional<BitSet> draw(Remaining equals, BitSet chosen, int round) {
        var other = best.apply(equals.earning(index -> chosen.get(index) ? -1 : 1));
        if (other.isEmpty() || other.get().equals(chosen)) {
            return other;
        }
        if (round == PublishedHash.ROUNDS) {
            throw new IllegalStateException("two sets have the same hashes throughout");
        }
        IntToLongFunction worth =
                index -> -PublishedHash.drawn(equals.problem().digests().get(index), round);
        return best.apply(equals.earning(worth)).flatMap(winner -> {
            var total = winner.stream().mapToLong(worth).sum();
            return draw(equals.worthAtLeast(worth, total), winner, round + 1);
        });
    }
}
