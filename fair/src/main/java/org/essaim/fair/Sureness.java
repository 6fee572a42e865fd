package org.essaim.fair;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.essaim.fair.Found.Optimum;
import org.essaim.fair.engine.Answer;

/// How often each decision comes out again when every score is drawn anew within its error and the whole
/// selection is made again, by the same rules. The draws follow from the question itself, so that everybody
/// gets the same ones.
final class Sureness {

    /// Above this many cases an engine that begins anew is quicker than a table of our own.
    private static final int SMALL = 1_000;

    private static final int NUMBERS = 12;
    private static final long ONE = 1L << 16;

    private final LexicographicSearch search;
    private final SelectionProblem asked;
    private final IndexedProblem problem;
    private final Optimum best;
    private final Uncertainty uncertainty;
    private final Progress progress;
    private final long usual;
    private final PublishedHash hash;

    Sureness(
            LexicographicSearch search,
            SelectionProblem asked,
            IndexedProblem problem,
            Optimum best,
            Uncertainty uncertainty,
            Progress progress) {
        this.search = search;
        this.asked = asked;
        this.problem = problem;
        this.best = best;
        this.uncertainty = uncertainty;
        this.progress = progress;
        this.usual = Uncertainty.usual(asked);
        this.hash = new PublishedHash(CanonicalInput.sha256(asked));
    }

    /// Per case, in how many draws it is decided as it was; empty if time ran out.
    Optional<int[]> agreeing() {
        var counts = new int[problem.size()];
        var done = new AtomicInteger();
        var finished = IntStream.range(0, uncertainty.draws()).parallel().allMatch(draw -> {
            var again = drawn(draw);
            progress.reached("draws", done.incrementAndGet(), uncertainty.draws());
            again.ifPresent(other -> count(other, counts));
            return again.isPresent();
        });
        return finished && uncertainty.draws() > 0 ? Optional.of(counts) : Optional.empty();
    }

    private synchronized void count(Optimum other, int[] counts) {
        for (var index = 0; index < counts.length; index++) {
            if (other.chosen().get(index) == best.chosen().get(index)) {
                counts[index]++;
            }
        }
    }

    private Optional<Optimum> drawn(int draw) {
        var candidates = problem.candidates().stream()
                .map(candidate -> new Candidate(
                        candidate.id(),
                        candidate.merit() + shift(candidate, draw),
                        candidate.organisation(),
                        candidate.attributes()))
                .toList();
        var again = problem.judged(candidates);
        if (problem.size() <= SMALL) {
            var questions = new WarmQuestions(again, best.shortfall(), problem.draft());
            if (questions.asItIs(search.limit()) instanceof Answer.Proved(var values, long _)) {
                return Optional.of(Optimum.of(again, LexicographicSearch.chosen(again, values), best.shortfall()));
            }
        }
        return search.solve(again) instanceof Optimum found ? Optional.of(found) : Optional.empty();
    }

    /// The error times a number that is nearly normal: twelve 16-bit numbers of a hash, summed up, less their
    /// mean.
    private long shift(Candidate candidate, int draw) {
        var error = uncertainty.errors().getOrDefault(candidate.id(), usual);
        var digest = hash.digest(draw + " " + candidate.id());
        var sum = 0L;
        for (var number = 0; number < NUMBERS; number++) {
            sum += PublishedHash.drawn(digest, number);
        }
        return Math.floorDiv(error * (sum - NUMBERS / 2 * ONE) + ONE / 2, ONE);
    }

    AuditBundle.Draws audit() {
        var errors = Map.copyOf(uncertainty.errors());
        var own = asked.candidates().stream()
                .filter(candidate -> errors.containsKey(candidate.id()))
                .count();
        return new AuditBundle.Draws(uncertainty.draws(), own, usual);
    }
}
