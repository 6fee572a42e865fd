package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.contributions.domain.ContributionCount;
import org.essaim.kernel.Language;
import org.essaim.site.Frame;

/// What can be chosen to narrow the table, each value said with its count.
final class ListChoices {
    private final Frame frame;
    private final Map<String, String> themes;
    private final List<ContributionCount> counts;

    ListChoices(Frame frame, Map<String, String> themes, List<ContributionCount> counts) {
        this.frame = frame;
        this.themes = themes;
        this.counts = counts;
    }

    DeskListPage.Choices all(org.essaim.contributions.domain.ContributionFilter chosen) {
        return new DeskListPage.Choices(
                of("country", chosen.country()),
                of("theme", chosen.theme()),
                of("language", chosen.language()),
                of("state", chosen.state()),
                of("channel", chosen.channel()));
    }

    /// What is chosen stays choosable even where nothing matches.
    private Map<String, String> of(String attribute, String chosen) {
        var options = new LinkedHashMap<String, String>();
        options.put("", frame.text("contributions.desk.any"));
        counts.stream()
                .filter(count ->
                        count.attribute().equals(attribute) && !count.value().isBlank())
                .forEach(count ->
                        options.put(count.value(), said(attribute, count.value()) + " (" + count.count() + ")"));
        if (!chosen.isEmpty()) {
            options.putIfAbsent(chosen, said(attribute, chosen) + " (0)");
        }
        return options;
    }

    private String said(String attribute, String value) {
        return switch (attribute) {
            case "country" -> frame.country(value);
            case "language" -> Language.isTag(value) ? frame.languageName(new Language(value)) : value;
            case "theme" -> themes.getOrDefault(value, value);
            case "channel" ->
                frame.has("contributions.channel." + value) ? frame.text("contributions.channel." + value) : value;
            default -> frame.text("contributions.decision." + value);
        };
    }
}
