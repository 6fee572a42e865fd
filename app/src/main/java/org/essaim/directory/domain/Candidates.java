package org.essaim.directory.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essaim.directory.Location;

/// Which of several towns is meant by a name: the one that clearly outweighs the others, else none. A town that bears
/// the name counts ten times one that is also called so abroad; towns close together count as one.
public final class Candidates {
    private static final int OWN_NAME = 10;
    private static final int CLEARLY = 2;
    private static final double CLOSE_DEGREES = .25;

    private Candidates() {}

    /// A town that may be meant.
    public record Town(Location location, long population, boolean ownName) {
        long weight() {
            return Math.max(1, population) * (ownName ? OWN_NAME : 1);
        }

        boolean closeTo(Town other) {
            return Math.abs(location.latitude() - other.location.latitude()) < CLOSE_DEGREES
                    && Math.abs(location.longitude() - other.location.longitude()) < CLOSE_DEGREES;
        }
    }

    public static Optional<Location> choose(List<Town> towns) {
        var heaviest = towns.stream().max(Comparator.comparingLong(Town::weight));
        var clear = heaviest.filter(first -> towns.stream()
                .filter(town -> !town.closeTo(first))
                .allMatch(town -> first.weight() >= CLEARLY * town.weight()));
        return clear.map(Town::location);
    }
}
