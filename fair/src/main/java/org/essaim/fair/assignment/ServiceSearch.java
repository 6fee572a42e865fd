package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cheapest assignment in which no proposal is served worse than asked. Without that demand a flow is
/// enough. With it, every proposal that a flow serves too badly gets a price on what it lacks, as a bound, and
/// where that leaves a gap its readers are divided into two cases, until the proof is closed. Everything is a
/// whole number; the search gives up after a set number of cases, never after a time, so that it always ends in
/// the same place.
final class ServiceSearch {

    private static final int CASES = 400;
    private static final int ROUNDS = 4;
    private static final int SECANTS = 12;

    /// What a search found: the pairs' arcs that carry flow, a cost below which none exist, and whether the proof was
    /// closed: then what was found has that cost, or nothing exists.
    record Result(Optional<BitSet> arcs, long bound, boolean complete) {}

    private final Network network;
    private final MinCostFlow flow;
    private final Scale scale;
    private final boolean firstOnly;
    private final long dearest;
    private final List<Demand> demands = new ArrayList<>();
    private Optional<BitSet> best = Optional.empty();
    private long bestCost;
    private int cases;
    private boolean complete = true;
    private long rootBound;

    /// `protectedOnes` are the ladders for which the demand holds.
    ServiceSearch(Network network, Scale scale, boolean firstOnly) {
        this.network = network;
        this.flow = network.flow();
        this.scale = scale;
        this.firstOnly = firstOnly;
        this.dearest = Math.multiplyExact(scale.fit(), 8L * Fit.WHOLE) + scale.kept();
        this.bestCost = Long.MAX_VALUE;
    }

    Result atLeast(List<Ladder> protectedOnes, int worst) {
        var asking = new ArrayList<Demand>();
        for (var ladder : protectedOnes) {
            var wanted = worst - network.readings().fixedService(ladder.proposal());
            var demand = new Attainable(ladder).atLeast(wanted);
            if (demand.isEmpty()) {
                return new Result(Optional.empty(), 0, true);
            }
            var asked = new Demand(ladder, demand.getAsInt(), flow);
            if (!asked.conclude()) {
                return new Result(Optional.empty(), 0, true);
            }
            asking.add(asked);
        }
        var old = asking.stream().flatMap(demand -> bounds(demand).stream()).toList();
        asking.forEach(this::apply);
        asking.stream().filter(demand -> !demand.isGuaranteed()).forEach(demands::add);
        explore();
        demands.forEach(demand -> price(demand, 0));
        restore(old);
        return new Result(best, complete ? bestCost : Math.min(bestCost, rootBound), complete);
    }

    private record Bound(int arc, int least, int most) {}

    private List<Bound> bounds(Demand demand) {
        return demand.ladder().steps().stream()
                .map(arc -> new Bound(arc, flow.low(arc), flow.high(arc)))
                .toList();
    }

    private void restore(List<Bound> old) {
        old.forEach(bound -> flow.bound(bound.arc(), bound.least(), bound.most()));
    }

    private void apply(Demand demand) {
        for (var step = 0; step < demand.ladder().steps().size(); step++) {
            flow.bound(demand.ladder().steps().get(step), demand.least(step), demand.most(step));
        }
    }

    private void price(Demand demand, long price) {
        if (demand.price() != price) {
            demand.price(price);
            for (var choice : demand.ladder().choices()) {
                var lack = Fit.WHOLE - choice.reading().fit().total();
                flow.price(choice.arc(), network.price(demand.ladder(), choice, scale) + price * lack);
            }
        }
    }

    private int lack(Demand demand) {
        return demand.lack(flow);
    }

    /// No assignment under the present bounds costs less.
    private long bound() {
        var sum = flow.cost();
        for (var demand : demands) {
            sum -= demand.paidIfMet();
        }
        return sum;
    }

    /// What the present flow costs without any price.
    private long cost() {
        var sum = bound();
        for (var demand : demands) {
            if (demand.price() != 0) {
                sum -= Math.multiplyExact(demand.price(), lack(demand));
            }
        }
        return sum;
    }

    private boolean isOver() {
        return firstOnly && best.isPresent();
    }

    private void explore() {
        if (isOver()) {
            return;
        }
        if (cases++ >= CASES) {
            complete = false;
            return;
        }
        if (!flow.repair() || !raisePrices()) {
            return;
        }
        if (cases == 1) {
            rootBound = bound();
        }
        keepIfGood();
        if (isOver() || bound() >= bestCost) {
            return;
        }
        divide();
    }

    private void keepIfGood() {
        var cost = cost();
        if (cost < bestCost && demands.stream().allMatch(demand -> lack(demand) <= 0)) {
            bestCost = cost;
            var arcs = new BitSet();
            for (var ladder : network.ladders()) {
                for (var choice : ladder.choices()) {
                    arcs.set(choice.arc(), flow.flow(choice.arc()) == 1);
                }
            }
            best = Optional.of(arcs);
        }
    }

    /// Prices those that lack something until they no longer do or the bound shows that this case is not worth
    /// it.
    private boolean raisePrices() {
        for (var round = 0; round < ROUNDS; round++) {
            var calm = true;
            for (var demand : demands) {
                if (lack(demand) > 0) {
                    calm = false;
                    if (!raise(demand) || bound() >= bestCost) {
                        return false;
                    }
                }
            }
            if (calm) {
                return true;
            }
        }
        return true;
    }

    /// Finds the price at which having enough and not having enough cost the same.
    private boolean raise(Demand demand) {
        var cheap = bound() - demand.price() * lack(demand);
        var lacking = lack(demand);
        var high = Math.max(2 * demand.price(), scale.fit() / 4 + 1);
        while (true) {
            price(demand, Math.min(high, dearest));
            if (!flow.repair()) {
                return false;
            }
            if (lack(demand) <= 0) {
                break;
            }
            if (high >= dearest) {
                return true;
            }
            high *= 4;
        }
        for (var secant = 0; secant < SECANTS; secant++) {
            var enough = bound() - demand.price() * lack(demand);
            var surplus = lack(demand);
            var even = Math.ceilDiv(enough - cheap, (long) lacking - surplus);
            if (even >= demand.price()) {
                return true;
            }
            var before = demand.price();
            price(demand, Math.max(0, even));
            flow.repair();
            if (lack(demand) > 0) {
                var lower = bound() - demand.price() * lack(demand);
                if (lower + demand.price() * lack(demand) >= enough + demand.price() * surplus) {
                    price(demand, Math.min(before, even + 1));
                    return flow.repair();
                }
                cheap = lower;
                lacking = lack(demand);
                price(demand, before);
                flow.repair();
            }
        }
        return true;
    }

    /// Divides the readers of one proposal into two cases that exclude each other.
    private void divide() {
        var division = division();
        if (division.isEmpty()) {
            return;
        }
        var where = division.get();
        var position = demands.indexOf(where.demand());
        descend(position, where.step(), where.count(), true);
        descend(position, where.step(), where.count() + 1, false);
    }

    private void descend(int position, int step, int count, boolean atMost) {
        var saved = demands.get(position);
        var old = bounds(saved);
        var prices = demands.stream().map(Demand::price).toList();
        var narrowed = saved.copy();
        if (atMost) {
            narrowed.atMost(step, count);
        } else {
            narrowed.atLeast(step, count);
        }
        if (!isOver() && narrowed.conclude()) {
            demands.set(position, narrowed);
            apply(narrowed);
            if (narrowed.isGuaranteed()) {
                price(narrowed, 0);
            }
            explore();
            for (var other = 0; other < demands.size(); other++) {
                price(demands.get(other), prices.get(other));
            }
            demands.set(position, saved);
            restore(old);
        }
    }

    private record Division(Demand demand, int step, int count) {}

    private Optional<Division> division() {
        @Nullable Demand widest = null;
        var gap = 0L;
        for (var demand : demands) {
            var lack = lack(demand);
            var open = lack > 0 ? dearest : -demand.price() * lack;
            if (open > gap) {
                gap = open;
                widest = demand;
            }
        }
        return widest == null ? Optional.empty() : Optional.of(division(widest));
    }

    private Division division(Demand demand) {
        var counts = counts(demand);
        if (lack(demand) > 0) {
            var step = widestStep(demand, counts, lows(demand));
            return new Division(demand, step, counts[step] - 1);
        }
        var price = demand.price();
        price(demand, Math.max(0, price - 2));
        flow.repair();
        var lower = counts(demand);
        price(demand, price);
        flow.repair();
        counts = counts(demand);
        var step = widestStep(demand, lower, counts);
        if (lower[step] > counts[step]) {
            return new Division(demand, step, counts[step]);
        }
        return open(demand, counts);
    }

    private int[] counts(Demand demand) {
        return demand.ladder().steps().stream().mapToInt(flow::flow).toArray();
    }

    private static int[] lows(Demand demand) {
        return IntStream.range(0, demand.ladder().steps().size())
                .map(demand::least)
                .toArray();
    }

    private static int widestStep(Demand demand, int[] more, int[] fewer) {
        var widest = 0;
        var width = Long.MIN_VALUE;
        for (var step = 0; step < more.length; step++) {
            var here = (long) (more[step] - fewer[step]) * demand.ladder().drop(step);
            if (here > width) {
                width = here;
                widest = step;
            }
        }
        return widest;
    }

    private Division open(Demand demand, int[] counts) {
        for (var step = 0; step < counts.length; step++) {
            if (counts[step] < demand.most(step)) {
                return new Division(demand, step, counts[step]);
            }
        }
        for (var step = 0; step < counts.length; step++) {
            if (counts[step] > demand.least(step)) {
                return new Division(demand, step, counts[step] - 1);
            }
        }
        throw new IllegalStateException("nothing is left to divide");
    }
}
