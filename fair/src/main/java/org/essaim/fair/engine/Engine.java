package org.essaim.fair.engine;

import java.util.List;

/// An exact solver. Callers make the optimum unique and every engine must then give the same values; an engine that
/// cannot prove its answer says so and never passes a guess off as a proof.
public sealed interface Engine permits ScipEngine, OjalgoEngine {

    String name();

    String version();

    Answer maximise(Model model, TimeLimit limit);

    /// One price per row, from the program without whole numbers: good guesses for a [DualBound], nothing more.
    List<Double> prices(Model model);

    /// SCIP inside OR-Tools, native code: run it in a process of its own. Refused with [NativesMissing] where the
    /// machine has no fitting library.
    static Engine scip() throws NativesMissing {
        ScipEngine.load();
        return new ScipEngine();
    }

    /// ojAlgo, pure Java: slower, runs anywhere, and serves as the second opinion.
    static Engine pureJava() {
        return new OjalgoEngine();
    }

    /// SCIP where it loads, otherwise pure Java: the chosen set is the same.
    static Engine fastest() {
        try {
            return scip();
        } catch (NativesMissing _) {
            return pureJava();
        }
    }
}
