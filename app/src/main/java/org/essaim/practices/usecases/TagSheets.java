package org.essaim.practices.usecases;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.knowledge.Thesaurus;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;

/// Says which fields of activity a sheet is about, by the shared words that stand in its title and summary, whatever
/// their language.
@Service
class TagSheets {
    static final String ACTIVITIES = "activities";

    private final Thesaurus thesaurus;

    TagSheets(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Set<String> activities(Sheet.Content content) {
        return Stream.of(content.title(), content.summary())
                .flatMap(text -> text.passages().values().stream())
                .flatMap(passage -> thesaurus.named(passage.value()).stream())
                .flatMap(named -> named.concepts().stream())
                .filter(concept -> concept.scheme().equals(ACTIVITIES) && !concept.retired())
                .map(concept -> concept.slug().value())
                .collect(Collectors.toSet());
    }
}
