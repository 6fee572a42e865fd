package org.essaim.knowledge.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Bibliography;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.Reference;
import org.essaim.knowledge.domain.ReferenceFile;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/// Keeps all works in memory. Those that come with the platform are written at the start where they are new.
@Service
public class ReferencesInMemory implements Bibliography, InitializingBean {
    private final ReferenceStore store;
    private final VocabularyInMemory vocabulary;
    private final Citations citations;
    private final Clock clock;
    private final AtomicReference<List<Reference>> references = new AtomicReference<>(List.of());

    ReferencesInMemory(ReferenceStore store, VocabularyInMemory vocabulary, Citations citations, Clock clock) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.citations = citations;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var known = store.digests();
        for (var made : ReferenceFile.read(shipped(), vocabulary.now())) {
            var reference = made.reference()
                    .orElseThrow(
                            () -> new IllegalArgumentException(made.problems().toString()));
            var digest = ShippedSchemes.digest(ReferenceStore.json(reference) + reference.concepts());
            if (!digest.equals(known.get(reference.slug().value()))) {
                store.ship(reference, digest, clock.instant());
            }
        }
        reload();
    }

    private static String shipped() {
        try {
            return new ClassPathResource("knowledge/references.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reload() {
        references.set(store.all().stream()
                .sorted(Comparator.comparing(ReferencesInMemory::sortedBy, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(reference -> reference.slug().value()))
                .toList());
    }

    private static String sortedBy(Reference reference) {
        return (reference.names("author").isEmpty() ? reference.title() : String.join("; ", reference.names("author")))
                + " " + reference.year();
    }

    /// By author, or title where there is none, and year.
    List<Reference> all() {
        return references.get();
    }

    @Override
    public Optional<Cited> find(Slug slug, Language reader) {
        return all().stream()
                .filter(reference -> reference.slug().equals(slug))
                .findFirst()
                .map(reference -> cited(reference, reader));
    }

    @Override
    public List<Cited> about(ConceptId concept, Language reader) {
        return all().stream()
                .filter(reference -> reference.concepts().contains(concept))
                .map(reference -> cited(reference, reader))
                .toList();
    }

    private Cited cited(Reference reference, Language reader) {
        return new Cited(reference.slug(), reference.title(), citations.of(reference, "author-date", reader));
    }
}
