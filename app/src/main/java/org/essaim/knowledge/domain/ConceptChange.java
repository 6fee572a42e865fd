package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.jspecify.annotations.Nullable;

/// One line of what differs between two wordings of a concept; `language` is absent for relations.
public record ConceptChange(String key, @Nullable Language language, String before, String after) {
    private static final String SEPARATOR = " · ";

    /// All that differs; everything, when there was nothing before.
    public static List<ConceptChange> between(Optional<Concept> before, Concept after) {
        var changes = new ArrayList<ConceptChange>();
        for (var language : ConceptTable.LANGUAGES) {
            add(
                    changes,
                    "label",
                    language,
                    before.flatMap(old -> old.label().in(language)).orElse(""),
                    after.label().in(language).orElse(""));
            add(
                    changes,
                    "also",
                    language,
                    before.map(old -> String.join(SEPARATOR, old.also(language)))
                            .orElse(""),
                    String.join(SEPARATOR, after.also(language)));
            add(
                    changes,
                    "definition",
                    language,
                    before.flatMap(old -> old.definition().in(language)).orElse(""),
                    after.definition().in(language).orElse(""));
        }
        add(changes, "broader", null, before.map(old -> ids(old.broader())).orElse(""), ids(after.broader()));
        add(changes, "related", null, before.map(old -> ids(old.related())).orElse(""), ids(after.related()));
        return List.copyOf(changes);
    }

    private static void add(
            List<ConceptChange> changes, String key, @Nullable Language language, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ConceptChange(key, language, before, after));
        }
    }

    private static String ids(List<ConceptId> ids) {
        return ids.stream().sorted().map(ConceptId::toString).collect(Collectors.joining(SEPARATOR));
    }
}
