package org.essaim.selection.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionProblem;

/// What a plan would give, without reasons and without being kept. `before` is what it is compared with: an
/// earlier draft, whose number is `from`, or the highest scores alone (0).
public record Tried(SelectionProblem problem, Run run, int from, Set<String> before, long millis) {
    public Tried {
        before = Set.copyOf(before);
    }

    /// Who would be chosen now and was not before, by number.
    public List<String> coming(Selection selection) {
        return selection.selected().stream()
                .filter(number -> !before.contains(number))
                .sorted()
                .toList();
    }

    public List<String> going(Selection selection) {
        var chosen = new HashSet<>(selection.selected());
        return before.stream()
                .filter(number -> !chosen.contains(number))
                .sorted()
                .toList();
    }
}
