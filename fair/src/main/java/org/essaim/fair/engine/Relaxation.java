package org.essaim.fair.engine;

import java.util.List;

/// The answer to a [Model] when values need not be whole: where to branch and how to price. If there is none, `solved`
/// is false and the prices are to show the contradiction. Never trusted as a proof.
record Relaxation(boolean solved, List<Double> values, List<Double> prices) {}
