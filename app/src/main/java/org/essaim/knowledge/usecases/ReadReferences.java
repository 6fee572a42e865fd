package org.essaim.knowledge.usecases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Bibliography.Cited;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.Folding;
import org.essaim.knowledge.domain.Reference;
import org.springframework.stereotype.Service;

/// What everyone may read of the works. They are public: there is nobody to ask for leave.
@Service
public class ReadReferences {
    private static final int MOST_WORDS = 12;

    private final ReferencesInMemory references;
    private final VocabularyInMemory vocabulary;
    private final Citations citations;

    ReadReferences(ReferencesInMemory references, VocabularyInMemory vocabulary, Citations citations) {
        this.references = references;
        this.vocabulary = vocabulary;
        this.citations = citations;
    }

    /// Those that hold all the words, or their beginnings, in authors, title, publisher or year.
    public List<Reference> search(String words, Optional<ConceptId> concept) {
        var wanted = Folding.tokens(words, MOST_WORDS);
        return references.all().stream()
                .filter(reference -> concept.isEmpty() || reference.concepts().contains(concept.get()))
                .filter(reference -> {
                    var text = String.join(
                            " ",
                            Stream.concat(
                                            reference.names("author").stream(),
                                            Stream.of(
                                                    reference.title(),
                                                    reference.text("publisher"),
                                                    reference.text("container-title"),
                                                    reference.year()))
                                    .toList());
                    var given = Folding.tokens(text, 400);
                    return wanted.stream()
                            .allMatch(word -> given.stream()
                                    .anyMatch(other -> other.exact().startsWith(word.exact())));
                })
                .toList();
    }

    public Optional<Reference> find(String slug) {
        return references.all().stream()
                .filter(reference -> reference.slug().value().equals(slug))
                .findFirst();
    }

    public Cited cited(Reference reference, Language reader) {
        return new Cited(reference.slug(), reference.title(), citations.of(reference, "author-date", reader));
    }

    /// The citation in each of our styles, by the style's name.
    public Map<String, String> styles(Reference reference, Language reader) {
        var styles = new LinkedHashMap<String, String>();
        Citations.STYLES.forEach(style -> styles.put(style, citations.of(reference, style, reader)));
        return styles;
    }

    public List<Concept> concepts(Reference reference) {
        return reference.concepts().stream()
                .flatMap(id -> vocabulary.find(id).stream())
                .toList();
    }

    public Optional<Concept> concept(String id) {
        return ConceptId.read(id).flatMap(vocabulary::find);
    }
}
