package org.essaim.knowledge;

import java.util.List;
import java.util.SortedMap;
import org.essaim.kernel.Language;

/// Finds the concepts that the words of a query name, in any of the languages, so that the query can be widened by all
/// their labels. Any text is a harmless query.
public interface Thesaurus {
    /// In the order of the words, the longest label first; words that name nothing are left out. A word may name
    /// several concepts.
    List<Named> named(String query);

    /// For words that name nothing: the concepts of which a label holds the word, each word by itself. A word
    /// that stands in the labels of very many is left out.
    List<Named> held(String query);

    /// Some words of the query, `from` inclusive to `to` exclusive in its characters, and the concepts they name.
    /// `exact` says that the very label was typed, not only a plural or another ending of it.
    record Named(int from, int to, String words, boolean exact, List<Concept> concepts) {}

    /// Every label of a concept by language, the preferred one first.
    SortedMap<Language, List<String>> labels(ConceptId id);
}
