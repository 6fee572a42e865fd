package org.essaim.fair;

import java.time.Duration;
import java.util.Optional;

/// A problem together with how to work on it: `engine` is `scip`, `ojalgo` or empty for the fastest that runs
/// here. Nothing in it besides the problem changes which set is chosen.
public record SelectionRequest(
        SelectionProblem problem, String engine, boolean explain, Optional<Duration> limit, Uncertainty uncertainty) {

    public SelectionRequest(SelectionProblem problem, String engine, boolean explain, Optional<Duration> limit) {
        this(problem, engine, explain, limit, Uncertainty.USUAL);
    }

    public static SelectionRequest of(SelectionProblem problem) {
        return new SelectionRequest(problem, "", true, Optional.empty());
    }
}
