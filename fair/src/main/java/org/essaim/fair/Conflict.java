package org.essaim.fair;

import java.util.List;

/// Rules that cannot hold together although they can as soon as any one of them is dropped: `without` shows for
/// each rule, in the same order, a set that keeps all the others. `weights` prove the contradiction to anybody
/// who can add: counted with them, no set reaches what the rules ask for together. They are absent where such a
/// sum does not exist and only a solver's proof does.
public record Conflict(List<Rule> rules, List<Long> weights, List<List<String>> without) {

    public Conflict {
        rules = List.copyOf(rules);
        weights = List.copyOf(weights);
        without = without.stream().map(List::copyOf).toList();
    }
}
