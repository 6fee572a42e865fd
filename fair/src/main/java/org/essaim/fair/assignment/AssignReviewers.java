package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.essaim.fair.assignment.ServiceSearch.Result;

/// Assigns readers to proposals: fewest places without a reader, those spread evenly, then the worst-served
/// proposal as well served as possible, then the best fit in all, even loads, and readers who connect the
/// groups of languages. Exact, in whole numbers, in plain Java; where a proof takes too long the best that was
/// found is given and called unproved.
public final class AssignReviewers {

    static final long MOST_PLACES = 20_000;
    static final long MOST_PAIRS = 4_000_000;

    private static final long NANOS = 1_000_000;

    private final AssignmentProblem problem;
    private final Network network;
    private final Scale scale;
    private final Network.Cut cut;
    private final List<Ladder> safe = new ArrayList<>();
    private boolean complete = true;
    private OptionalLong fitBound = OptionalLong.empty();

    private AssignReviewers(AssignmentProblem problem) {
        this.problem = problem;
        this.network = new Network(new Readings(problem));
        network.fillMost();
        this.cut = network.cut();
        network.flow().keepOnlyCheapest();
        this.scale = network.scale();
        network.priceAims(scale);
        network.flow().restart();
        for (var ladder : network.ladders()) {
            if (ladder.need() > 0 && !cut.proposals().get(ladder.proposal())) {
                safe.add(ladder);
            }
        }
    }

    public static AssignmentAnswer assign(AssignmentProblem problem) {
        var begun = System.nanoTime();
        var refusals = ProblemCheck.of(problem);
        if (!refusals.isEmpty()) {
            return new AssignmentRefused(refusals);
        }
        var places = problem.proposals().stream().mapToLong(Proposal::readers).sum();
        var pairs = (long) problem.proposals().size() * problem.reviewers().size();
        if (places > MOST_PLACES) {
            return new AssignmentRefused(List.of(new AssignmentRefusal.TooLarge("places", places, MOST_PLACES)));
        }
        if (pairs > MOST_PAIRS) {
            return new AssignmentRefused(List.of(new AssignmentRefusal.TooLarge("possible pairs", pairs, MOST_PAIRS)));
        }
        try {
            return new AssignReviewers(problem).assignment(begun);
        } catch (ArithmeticException _) {
            return new AssignmentRefused(List.of(new AssignmentRefusal.TooLarge("places", places, MOST_PLACES)));
        }
    }

    private Assignment assignment(long begun) {
        if (network.places() > 0 && !network.flow().repair()) {
            throw new IllegalStateException("an assignment that was possible is lost");
        }
        var chosen = chosen();
        var bound = OptionalInt.empty();
        if (!safe.isEmpty()) {
            var most = safe.stream()
                    .mapToInt(ladder -> ladder.mostService() + fixedService(ladder))
                    .min()
                    .getAsInt();
            var search = new WorstServed(chosen, most);
            chosen = search.best();
            bound = OptionalInt.of(search.bound);
            complete &= search.bound == worst(chosen);
        }
        var outcome = new Outcome(problem, network, cut, chosen, safe);
        var claimed = outcome.assignment(bound, complete, fitBound);
        var violations = new AssignmentChecker(problem).check(claimed);
        return claimed.closed(violations, (System.nanoTime() - begun) / NANOS);
    }

    private int fixedService(Ladder ladder) {
        return network.readings().fixedService(ladder.proposal());
    }

    private BitSet chosen() {
        var arcs = new BitSet();
        for (var ladder : network.ladders()) {
            for (var choice : ladder.choices()) {
                arcs.set(choice.arc(), network.flow().flow(choice.arc()) == 1);
            }
        }
        return arcs;
    }

    private int worst(BitSet arcs) {
        return safe.stream()
                .mapToInt(ladder -> fixedService(ladder) + ladder.service(arcs))
                .min()
                .orElse(0);
    }

    /// The highest level that every safe proposal can reach at once, found by halving, and then the best
    /// assignment that reaches it.
    private final class WorstServed {

        private final BitSet free;
        private final int freely;
        private BitSet known;
        private int reached;
        private int bound;

        WorstServed(BitSet free, int most) {
            this.free = free;
            this.known = free;
            this.freely = worst(free);
            this.reached = freely;
            this.bound = most;
        }

        BitSet best() {
            var below = bound;
            var next = bound;
            while (reached < below) {
                var result = new ServiceSearch(network, scale, true).atLeast(safe, next);
                if (result.arcs().isPresent()) {
                    known = result.arcs().get();
                    reached = worst(known);
                } else {
                    below = next - 1;
                    bound = result.complete() ? Math.min(bound, below) : bound;
                }
                next = reached + (below - reached + 1) / 2;
            }
            return reached == freely ? free : dearest();
        }

        private BitSet dearest() {
            var result = new ServiceSearch(network, scale, false).atLeast(safe, reached);
            complete &= result.complete();
            if (!result.complete() && problem.mode() != Mode.ADJUST) {
                fitBound = OptionalLong.of((long) Fit.WHOLE * known.cardinality() - result.bound() / scale.fit());
            }
            return Optional.of(result).flatMap(Result::arcs).orElse(known);
        }
    }
}
