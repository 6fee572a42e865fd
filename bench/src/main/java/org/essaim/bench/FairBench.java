package org.essaim.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.fair.BalancedSelection;
import org.essaim.fair.Quota;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionChecker;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionProblem;
import org.essaim.fair.SelectionRequest;
import org.essaim.fair.Uncertainty;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.NativesMissing;

/// The measurements of the library `fair`, printed as one table. Exit 0 if everything that must be equal is
/// equal.
final class FairBench {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final int WHAT_IFS = 20;
    private static final Uncertainty NO_DRAWS = new Uncertainty(Map.of(), 0);

    private final PrintStream out;
    private final Optional<Path> cbc = CbcModel.program();
    private boolean equal = true;

    FairBench(PrintStream out) {
        this.out = out;
    }

    boolean run() {
        out.println("Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; seconds on the wall and of CPU");
        if (cbc.isEmpty()) {
            out.println("CBC is not installed (Debian: apt install coinor-cbc); its rows are left out");
        }
        title("choose in balance, the optimum proved and unique");
        for (var seed : SEEDS) {
            choose("600 -> 100", new RealisticCall(seed, 600, 100));
        }
        choose("6,000 -> 600", new RealisticCall(1, 6_000, 600));
        title("what if: one quota moved, from the question as text to the answer checked again");
        for (var seed : SEEDS) {
            whatIf(new RealisticCall(seed, 600, 100));
        }
        title("explain every case and every quota (price, smallest exchange, reasons)");
        for (var seed : SEEDS) {
            explain(new RealisticCall(seed, 600, 100));
        }
        var review = new ReviewBench(out);
        review.assignments("scip".equals(engine().name()));
        review.calibrations();
        return equal;
    }

    private void title(String text) {
        out.println();
        out.println(text);
        out.println(String.format(Locale.ROOT, "  %-44s %7s %7s  %s", "", "wall", "CPU", "found"));
    }

    private void choose(String size, RealisticCall call) {
        var problem = call.problem();
        var first = row(size, call, "SCIP", engine(), problem);
        var second = row(size, call, "ojAlgo (pure Java)", Engine.pureJava(), problem);
        equal &= first.selected().equals(second.selected());
        cbc.ifPresent(program -> {
            var model = new CbcModel(problem, first.objective().shortfall());
            var answer = Measured.of(() -> model.solve(program));
            var merit = answer.result().merit();
            equal &= merit == first.objective().merit();
            line(
                    name(size, call, "CBC, merit only"),
                    String.format(Locale.ROOT, "%7.2f %7s", answer.wall(), "-"),
                    "merit " + merit + (answer.result().optimal() ? "" : ", not called optimal"));
        });
    }

    /// Each of twenty quotas moved by one seat, as with a slider, in a process that has answered before: what the
    /// platform does between the click and the page, without the way to its child process.
    private void whatIf(RealisticCall call) {
        var problem = call.problem();
        var walls = new ArrayList<Double>();
        var cpu = 0.0;
        for (var moved = 0; moved < WHAT_IFS; moved++) {
            var asked = moved(problem, moved * problem.quotas().size() / WHAT_IFS);
            var request = new SelectionRequest(asked, "", false, Optional.empty());
            var text = SelectionJson.writeRequest(request);
            var measured = Measured.of(() -> checked(text, asked));
            walls.add(measured.wall());
            cpu += measured.cpu();
        }
        var sorted = walls.stream().sorted().toList();
        line(
                "seed " + call.seed() + ", " + WHAT_IFS + " questions, the middle one",
                String.format(Locale.ROOT, "%7.2f %7.2f", sorted.get(WHAT_IFS / 2), cpu / WHAT_IFS),
                String.format(Locale.ROOT, "the slowest %.2f s (goal 1 s)", sorted.getLast()));
    }

    private boolean checked(String text, SelectionProblem asked) {
        var answer = SelectionJson.readRequest(text) instanceof SelectionJson.Reading.Understood(var understood)
                ? chosen(BalancedSelection.with(engine()).withoutExplanations(), understood.problem())
                : refused();
        var right = new SelectionChecker(asked).check(answer).isEmpty();
        equal &= right;
        return right;
    }

    private static SelectionProblem moved(SelectionProblem problem, int index) {
        var quotas = new ArrayList<>(problem.quotas());
        var quota = quotas.get(index);
        var min = quota.min();
        quotas.set(
                index,
                new Quota(
                        quota.attribute(),
                        quota.value(),
                        min == null ? null : Math.max(0, min - 1),
                        quota.max(),
                        quota.weight()));
        return new SelectionProblem(
                problem.candidates(), problem.places(), quotas, problem.pins(), problem.draft(), problem.salt());
    }

    private Selection row(String size, RealisticCall call, String engineName, Engine engine, SelectionProblem problem) {
        var measured = Measured.of(() -> chosen(BalancedSelection.with(engine).withoutExplanations(), problem));
        var selection = measured.result();
        equal &= selection.audit().violations().isEmpty();
        line(
                name(size, call, engineName),
                measured.times(),
                "merit " + selection.objective().merit() + ", shortfall "
                        + selection.objective().shortfall() + ", "
                        + problem.quotas().size() + " quotas, "
                        + selection.audit().status());
        return selection;
    }

    private void explain(RealisticCall call) {
        var problem = call.problem();
        var ends = new ConcurrentHashMap<String, Long>();
        var plain = BalancedSelection.with(engine()).measuring(NO_DRAWS).reportingTo((step, done, total) -> {
            if (done == total) {
                ends.put(step, System.nanoTime());
            }
        });
        var measured = Measured.of(() -> chosen(plain, problem));
        var cases = ends.getOrDefault("cases", 0L) - ends.getOrDefault("quotas", 0L);
        line(
                "seed " + call.seed() + ", 600 cases and " + problem.quotas().size() + " quotas",
                measured.times(),
                String.format(Locale.ROOT, "the cases alone %.2f s, ", cases / 1e9)
                        + measured.result().cases().stream()
                                .filter(outcome -> outcome.price() != null)
                                .count()
                        + " prices");
        equal &= measured.result().audit().violations().isEmpty();
        var sure = Measured.of(() -> chosen(BalancedSelection.with(engine()), problem));
        line("seed " + call.seed() + ", the same with 100 draws of the scores", sure.times(), labels(sure.result()));
    }

    private static String labels(Selection selection) {
        var counts = new java.util.TreeMap<String, Integer>();
        selection.cases().stream()
                .filter(outcome -> outcome.selected())
                .forEach(outcome -> counts.merge(outcome.label().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return "of the chosen " + counts;
    }

    private static Selection chosen(BalancedSelection selection, SelectionProblem problem) {
        return selection.choose(problem) instanceof Selection found ? found : refused();
    }

    private static Selection refused() {
        throw new IllegalStateException("the generator made a call that cannot be chosen from");
    }

    private static Engine engine() {
        try {
            return Engine.scip();
        } catch (NativesMissing _) {
            return Engine.pureJava();
        }
    }

    private static String name(String size, RealisticCall call, String engine) {
        return size + ", seed " + call.seed() + ": " + engine;
    }

    private void line(String name, String times, String found) {
        out.println(String.format(Locale.ROOT, "  %-44s %s  %s", name, times, found));
    }
}
