package org.essaim.fair.assignment;

import java.util.Optional;

/// What an assignment is worth, in the order in which it is compared. `unfilled`: places without a reader, the
/// fewer the better. `unevenness`: the sum of the squares of each proposal's missing places, smaller is better.
/// `worst`: the smallest sum of fits among the proposals that got readers now and are never short; absent where
/// there is none. `kept`: pairs of the earlier assignment that stay, counted in the mode adjust. `fit`: the sum
/// of all fits now given. `loads`: the sum of the squares of all readers' loads, smaller is better. `links`:
/// how often a reader and a language meet at least once, the more the better connected.
public record AssignmentObjective(
        int unfilled, long unevenness, Optional<Long> worst, int kept, long fit, long loads, int links)
        implements Comparable<AssignmentObjective> {

    /// Better is smaller.
    @Override
    public int compareTo(AssignmentObjective other) {
        int[] orders = {
            Integer.compare(unfilled, other.unfilled),
            Long.compare(unevenness, other.unevenness),
            Long.compare(other.worst.orElse(Long.MAX_VALUE), worst.orElse(Long.MAX_VALUE)),
            Integer.compare(other.kept, kept),
            Long.compare(other.fit, fit),
            Long.compare(loads, other.loads),
            Integer.compare(other.links, links)
        };
        for (var order : orders) {
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
