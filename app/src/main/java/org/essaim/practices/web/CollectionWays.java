package org.essaim.practices.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Slug;
import org.essaim.practices.CollectionSection;
import org.springframework.stereotype.Component;

/// The ways that other modules add to the pages of collections and their sheets.
@Component
class CollectionWays {
    private final List<CollectionSection> sections;

    CollectionWays(List<CollectionSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CollectionSection::order))
                .toList();
    }

    List<CollectionSection.Way> of(Slug collection) {
        return sections.stream()
                .flatMap(section -> section.ways(collection).stream())
                .toList();
    }

    List<CollectionSection.Way> desk(Slug collection) {
        return sections.stream()
                .flatMap(section -> section.desk(collection).stream())
                .toList();
    }

    Optional<String> workshop(Slug collection, String workshop) {
        return sections.stream()
                .flatMap(section -> section.workshop(collection, workshop).stream())
                .findFirst();
    }
}
