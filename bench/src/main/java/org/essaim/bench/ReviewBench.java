package org.essaim.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.essaim.fair.assignment.AssignReviewers;
import org.essaim.fair.assignment.Assignment;
import org.essaim.fair.assignment.PlainAssignments;
import org.essaim.fair.assignment.ReviewCalls;
import org.essaim.fair.calibration.ReviewRounds;
import org.essaim.fair.calibration.ReviewScore;

/// The measurements of assignment and calibration.
final class ReviewBench {

    private static final int SEEDS = 20;

    private final PrintStream out;

    ReviewBench(PrintStream out) {
        this.out = out;
    }

    void assignments(boolean natives) {
        out.println();
        out.println("assign 600 proposals to 40 reviewers, 3 each");
        out.println(String.format(
                Locale.ROOT, "  %-44s %7s %7s  %8s %8s %9s", "", "wall", "CPU", "unfilled", "worst", "sum"));
        for (var seed = 1L; seed <= 3; seed++) {
            var problem = ReviewCalls.call(seed, 600, 40, 3);
            var plain = new PlainAssignments(problem);
            var name = "seed " + seed + ": ";
            row(
                    name + "ours (worst-served first, proved)",
                    () -> AssignReviewers.assign(problem) instanceof Assignment found
                            ? plain.ofOurs(found)
                            : new PlainAssignments.Figures(-1, -1, -1));
            if (natives) {
                row(name + "flow of least cost (sum only)", plain::flow);
            }
            row(name + "greedy", plain::greedy);
        }
    }

    private void row(String name, Supplier<PlainAssignments.Figures> work) {
        var measured = Measured.of(work);
        var figures = measured.result();
        out.println(String.format(
                Locale.ROOT,
                "  %-44s %s  %8d %8d %9d",
                name,
                measured.times(),
                figures.unfilled(),
                figures.worst(),
                figures.sum()));
    }

    void calibrations() {
        out.println();
        out.println("calibrate 600 proposals, 40 reviewers, 3 reviews each; means over " + SEEDS + " seeds");
        out.println(String.format(Locale.ROOT, "  %-44s %-12s %14s %14s", "", "", "best 100 found", "places moved"));
        scenario("strictness 0.5, readers at random", seed -> random(seed, 0.5));
        scenario("no strictness, readers at random", seed -> random(seed, 0));
        scenario("strictness 0.5, readers by language", seed -> ReadingRounds.round(seed, 0.5, 0));
        scenario("one language stricter by 0.5", seed -> ReadingRounds.round(seed, 0.5, 0.5));
    }

    private static ReadingRounds random(long seed, double strictness) {
        var round = ReviewRounds.round(seed, 600, 40, 3, 100, strictness);
        var languages = new TreeMap<String, Integer>();
        round.merits().keySet().forEach(id -> languages.put(id, Math.floorMod(id.hashCode(), 7)));
        return new ReadingRounds(round.problem().scores(), round.merits(), languages, 100);
    }

    private void scenario(String name, java.util.function.LongFunction<ReadingRounds> rounds) {
        Map<String, double[]> sums = new TreeMap<>();
        LongStream.rangeClosed(1, SEEDS).forEach(seed -> {
            var round = rounds.apply(seed);
            List<ReviewScore> scores = round.scores();
            add(sums, "1 mean", round, ScoreReadings.mean(scores));
            add(sums, "2 median", round, ScoreReadings.median(scores));
            add(sums, "3 z-score", round, ScoreReadings.standard(scores));
            add(sums, "4 calibrated", round, ScoreReadings.calibrated(scores, 100, seed));
        });
        sums.forEach((way, sum) -> out.println(String.format(
                Locale.ROOT, "  %-44s %-12s %14.3f %14.2f", name, way.substring(2), sum[0] / SEEDS, sum[1] / SEEDS)));
    }

    private static void add(Map<String, double[]> sums, String way, ReadingRounds round, Map<String, Double> figures) {
        var sum = sums.computeIfAbsent(way, _ -> new double[2]);
        sum[0] += round.recall(figures);
        sum[1] += round.moved(figures);
    }
}
