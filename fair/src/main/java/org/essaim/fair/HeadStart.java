package org.essaim.fair;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What is known before a search begins and only saves time: a shortfall that cannot be avoided, the prices of a
/// similar problem, and a set that keeps all rules and has no more than that shortfall.
record HeadStart(long floor, List<Double> prices, Optional<BitSet> known) {

    static final HeadStart NONE = new HeadStart(0, List.of(), Optional.empty());

    static HeadStart of(long floor, List<Double> prices) {
        return new HeadStart(floor, prices, Optional.empty());
    }
}
