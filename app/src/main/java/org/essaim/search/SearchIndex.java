package org.essaim.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.kernel.Language;

/// Finds entries by words in any of nine languages, and counts what could narrow the answer. Any text is a harmless
/// question. What is put can be found as soon as the call returns.
public interface SearchIndex {
    /// Adds entries, or replaces those of these ids; what is there already, word for word, is left as it is.
    void put(Collection<Entry> entries);

    /// Forgets the entry of this id, if there is one.
    void remove(UUID id);

    /// Forgets every entry but these, and keeps what it now holds through whatever may happen.
    void keepOnly(Set<UUID> ids);

    /// How many entries can be found.
    int size();

    Answer find(Question question);

    /// The text cut into parts, marked where it answers the words or what they were widened by.
    List<Part> marked(String text, Language language, String words, List<Question.Wider> wider);

    /// How the last of these words may go on, the most used first.
    List<String> completions(String words, int limit);
}
