package org.essaim.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.kernel.Language;

/// Finds entries by words in any of nine languages, and counts what could narrow the answer. Any text is a harmless
/// question. What is put can be found as soon as the call returns.
public interface SearchIndex {
    /// Adds an entry, or replaces the one of this id.
    void put(Entry entry);

    /// Forgets the entry of this id, if there is one.
    void remove(UUID id);

    /// Forgets everything else; the entries are read one by one.
    void replaceAll(Stream<Entry> entries);

    Answer find(Question question);

    /// The text cut into parts, marked where it answers the words or what they were widened by.
    List<Part> marked(String text, Language language, String words, List<Question.Wider> wider);
}
