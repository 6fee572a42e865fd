package org.essaim.fair.assignment;

import java.util.BitSet;
import java.util.List;

/// One proposal inside the network: its possible readings from the best fit down, as rungs of equal fit. All
/// its readers enter at the top; `steps.get(i)` is the arc that leads from rung `i` down to rung `i + 1`, so
/// its flow is the number of readers who fit no better than rung `i + 1`. A bound on a step is therefore a rule
/// on how good its readers are.
record Ladder(
        int proposal, int need, List<Integer> fits, List<Integer> counts, List<Integer> steps, List<Choice> choices) {

    /// A possible reading with the arc that carries it.
    record Choice(Readings.Reading reading, int arc) {}

    Ladder {
        fits = List.copyOf(fits);
        counts = List.copyOf(counts);
        steps = List.copyOf(steps);
        choices = List.copyOf(choices);
    }

    /// What one reader less at or below the rung under this step is worth.
    int drop(int step) {
        return fits.get(step) - fits.get(step + 1);
    }

    int mostService() {
        var sum = 0;
        for (var choice : choices.subList(0, Math.min(need, choices.size()))) {
            sum += choice.reading().fit().total();
        }
        return sum;
    }

    int service(MinCostFlow flow) {
        var sum = 0;
        for (var choice : choices) {
            sum += flow.flow(choice.arc()) * choice.reading().fit().total();
        }
        return sum;
    }

    int service(BitSet arcs) {
        return choices.stream()
                .filter(choice -> arcs.get(choice.arc()))
                .mapToInt(choice -> choice.reading().fit().total())
                .sum();
    }
}
