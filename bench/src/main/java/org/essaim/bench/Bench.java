package org.essaim.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.essaim.bench.deadline.CrashBench;
import org.essaim.bench.deadline.DeadlineBench;

/// The way in: `bench fair`, `bench deadline [people]`, `bench crash [kills]`. Exit 0 if all that must be equal was
/// equal and nothing was lost, 1 if not, 2 for an unknown name or number.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var name = arguments.length == 0 ? "fair" : arguments[0];
        var numbers = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        if (!List.of("fair", "deadline", "crash").contains(name)
                || numbers.size() > ("fair".equals(name) ? 0 : 1)
                || numbers.stream().anyMatch(number -> !number.matches("[1-9]\\d{0,5}"))) {
            System.err.println("unknown measurement " + String.join(" ", arguments)
                    + "; known: fair, deadline [people], crash [kills]");
            System.exit(2);
        }
        var home = Path.of(System.getProperty("essaim.home", "."));
        var well = switch (name) {
            case "deadline" ->
                DeadlineBench.run(home, numbers.isEmpty() ? 2_000 : Integer.parseInt(numbers.getFirst()));
            case "crash" -> CrashBench.run(home, numbers.isEmpty() ? 650 : Integer.parseInt(numbers.getFirst()));
            default -> fair();
        };
        System.exit(well ? 0 : 1);
    }

    private static boolean fair() {
        var equal = new FairBench(System.out).run();
        System.out.println(equal ? "\nAll optima and sets that must be equal are equal." : "\nNOT EQUAL, see above.");
        return equal;
    }
}
