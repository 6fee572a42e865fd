package org.essaim.fair.assignment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Somebody who reads. `limit` is the most proposals in all, those that are fixed included; preferences are by
/// proposal.
public record Reviewer(
        String id,
        Map<String, Level> languages,
        Set<String> themes,
        String organisation,
        Set<String> networks,
        int limit,
        Map<String, Preference> preferences) {

    public Reviewer {
        var levels = new TreeMap<String, Level>();
        languages.forEach((language, level) -> levels.merge(Words.language(language), level, Reviewer::higher));
        languages = Map.copyOf(levels);
        themes = Words.themes(themes);
        organisation = organisation.strip();
        networks = Set.copyOf(networks);
        preferences = Map.copyOf(preferences);
    }

    private static Level higher(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
