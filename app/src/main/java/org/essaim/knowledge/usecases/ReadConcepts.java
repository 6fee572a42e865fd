package org.essaim.knowledge.usecases;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.domain.Folding;
import org.essaim.knowledge.domain.Vocabulary;
import org.springframework.stereotype.Service;

/// What everyone may read of the concepts. They are public: there is nobody to ask for leave.
@Service
public class ReadConcepts {
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_WORDS = 12;

    private final VocabularyInMemory vocabulary;

    ReadConcepts(VocabularyInMemory vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Vocabulary vocabulary() {
        return vocabulary.now();
    }

    /// The concepts whose labels in any language hold all these words or their beginnings: first those that the words
    /// name outright, then by how well they fit. Only those of `scheme`, unless it is empty.
    public List<Concept> search(String words, String scheme, Language reader) {
        var query = words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words;
        var now = vocabulary.now();
        var found = new LinkedHashSet<Concept>();
        now.index().named(query).forEach(named -> found.addAll(named.concepts()));
        var tokens = Folding.tokens(query, MOST_WORDS);
        if (!tokens.isEmpty()) {
            now.all().stream()
                    .filter(concept -> !concept.retired() && now.index().fit(concept.id(), tokens) > 0)
                    .sorted(Comparator.comparingInt(
                                    (Concept concept) -> -now.index().fit(concept.id(), tokens))
                            .thenComparing(
                                    concept -> concept.label().best(reader).value(), String.CASE_INSENSITIVE_ORDER))
                    .forEach(found::add);
        }
        return found.stream()
                .filter(concept -> scheme.isEmpty() || concept.scheme().equals(scheme))
                .toList();
    }
}
