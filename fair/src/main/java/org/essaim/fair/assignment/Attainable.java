package org.essaim.fair.assignment;

import java.util.BitSet;
import java.util.OptionalInt;

/// The sums that so many readers of one proposal can reach at all. The smallest of them that is enough is a
/// sharper demand than the round number asked for, and cuts off nothing.
final class Attainable {

    private static final int LARGEST = 50_000;

    private final BitSet[] sums;
    private final int need;

    Attainable(Ladder ladder) {
        this.need = ladder.need();
        this.sums = new BitSet[need + 1];
        for (var count = 0; count <= need; count++) {
            sums[count] = new BitSet();
        }
        sums[0].set(0);
        if (need * Fit.WHOLE <= LARGEST) {
            ladder.choices().forEach(choice -> add(choice.reading().fit().total()));
        }
    }

    private void add(int fit) {
        for (var count = need; count > 0; count--) {
            var fewer = sums[count - 1];
            for (var sum = fewer.nextSetBit(0); sum >= 0; sum = fewer.nextSetBit(sum + 1)) {
                sums[count].set(sum + fit);
            }
        }
    }

    OptionalInt atLeast(int wanted) {
        if (need * Fit.WHOLE > LARGEST) {
            return OptionalInt.of(wanted);
        }
        var sum = sums[need].nextSetBit(Math.max(0, wanted));
        return sum < 0 ? OptionalInt.empty() : OptionalInt.of(sum);
    }
}
