package org.essaim.fair.assignment;

import java.util.List;
import java.util.Set;

/// What is to be read. `languages` begins with the original; accepted translations follow. `networks` are those
/// whose members should not judge each other. `readers` is how many it needs in all, those that are fixed
/// included.
public record Proposal(
        String id, List<String> languages, Set<String> themes, String organisation, Set<String> networks, int readers) {

    public Proposal {
        languages = languages.stream().map(Words::language).distinct().toList();
        themes = Words.themes(themes);
        organisation = organisation.strip();
        networks = Set.copyOf(networks);
    }

    /// The group it belongs to when reviews are compared across languages.
    String group() {
        return languages.isEmpty() ? "" : languages.getFirst();
    }
}
