package org.essaim.fair.assignment;

import java.util.Arrays;

/// What is asked of one proposal's readers during a search: a least sum of fits, the bounds on the steps of its
/// ladder that follow from it, and the price at present put on falling short of it.
final class Demand {

    private final Ladder ladder;
    private final int service;
    private final int slack;
    private final int[] arcs;
    private final int[] fits;
    private final int[] least;
    private final int[] most;
    private long price;

    Demand(Ladder ladder, int service, MinCostFlow flow) {
        this.ladder = ladder;
        this.service = service;
        this.slack = ladder.need() * ladder.fits().getFirst() - service;
        this.arcs = ladder.choices().stream().mapToInt(Ladder.Choice::arc).toArray();
        this.fits = ladder.choices().stream()
                .mapToInt(choice -> choice.reading().fit().total())
                .toArray();
        var steps = ladder.steps().size();
        this.least = new int[steps];
        this.most = new int[steps];
        var above = 0;
        for (var step = 0; step < steps; step++) {
            above += ladder.counts().get(step);
            least[step] = Math.max(flow.low(ladder.steps().get(step)), ladder.need() - above);
            most[step] = flow.high(ladder.steps().get(step));
        }
    }

    private Demand(Demand other) {
        ladder = other.ladder;
        service = other.service;
        slack = other.slack;
        arcs = other.arcs;
        fits = other.fits;
        least = other.least.clone();
        most = other.most.clone();
        price = other.price;
    }

    Demand copy() {
        return new Demand(this);
    }

    Ladder ladder() {
        return ladder;
    }

    /// How much is missing to the sum asked for; less than zero if there is more.
    int lack(MinCostFlow flow) {
        var sum = service;
        for (var index = 0; index < arcs.length; index++) {
            sum -= flow.flow(arcs[index]) * fits[index];
        }
        return sum;
    }

    /// What a flow costs too much because of the price, if the demand is just met.
    long paidIfMet() {
        return Math.multiplyExact(price, (long) Fit.WHOLE * ladder.need() - service);
    }

    long price() {
        return price;
    }

    void price(long newPrice) {
        price = newPrice;
    }

    void atMost(int step, int count) {
        most[step] = Math.min(most[step], count);
    }

    void atLeast(int step, int count) {
        least[step] = Math.max(least[step], count);
    }

    int least(int step) {
        return least[step];
    }

    int most(int step) {
        return most[step];
    }

    /// Draws every conclusion there is from the bounds and the demand; false if nothing is left.
    boolean conclude() {
        for (var step = least.length - 2; step >= 0; step--) {
            least[step] = Math.max(least[step], least[step + 1]);
        }
        for (var step = 0; step < most.length; step++) {
            most[step] = Math.min(most[step], mostAt(step));
            if (step > 0) {
                most[step] = Math.min(most[step], most[step - 1]);
            }
            if (most[step] < least[step]) {
                return false;
            }
        }
        return cost(least) <= slack;
    }

    /// Whether the bounds alone guarantee the demand.
    boolean isGuaranteed() {
        return cost(most) <= slack;
    }

    private int mostAt(int step) {
        var counts = least.clone();
        for (var count = Math.min(most[step], ladder.need()); count > least[step]; count--) {
            for (var upper = 0; upper <= step; upper++) {
                counts[upper] = Math.max(least[upper], count);
            }
            if (cost(counts) <= slack) {
                return count;
            }
        }
        return least[step];
    }

    private int cost(int[] counts) {
        var sum = 0;
        for (var step = 0; step < counts.length; step++) {
            sum += counts[step] * ladder.drop(step);
        }
        return sum;
    }

    @Override
    public String toString() {
        return ladder.proposal() + " " + service + " " + Arrays.toString(least) + Arrays.toString(most) + " " + price;
    }
}
