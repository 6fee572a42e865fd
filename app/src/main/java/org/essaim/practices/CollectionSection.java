package org.essaim.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Slug;

/// What another module adds to the page of a collection, brought as a bean: ways to what it made of the collection.
/// Only what anyone may read belongs there, but for the ways to desks, which only those see who look after the
/// collection.
public interface CollectionSection {
    /// A way: the message of its text with that one's arguments, and the path without language.
    record Way(String key, Map<String, Object> arguments, String path) {}

    /// Sections stand from the lowest to the highest.
    int order();

    /// The ways that there are for this collection; none is an empty list.
    List<Way> ways(Slug collection);

    /// The ways for those who look after the collection.
    default List<Way> desk(Slug collection) {
        return List.of();
    }

    /// The path to the place of a workshop of the collection's event, if this module knows it.
    default Optional<String> workshop(Slug collection, String workshop) {
        return Optional.empty();
    }
}
