package org.essaim.bench;

import java.util.List;

/// The way in: `bench fair`. Exit 0 if all that must be equal was equal, 1 if not, 2 for an unknown name.
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        var names = arguments.length == 0 ? List.of("fair") : List.of(arguments);
        if (!names.equals(List.of("fair"))) {
            System.err.println("unknown measurement " + String.join(" ", names) + "; known: fair");
            System.exit(2);
        }
        var equal = new FairBench(System.out).run();
        System.out.println(equal ? "\nAll optima and sets that must be equal are equal." : "\nNOT EQUAL, see above.");
        System.exit(equal ? 0 : 1);
    }
}
