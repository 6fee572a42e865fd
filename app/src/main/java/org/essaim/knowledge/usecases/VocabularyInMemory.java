package org.essaim.knowledge.usecases;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Glossary;
import org.essaim.knowledge.Scheme;
import org.essaim.knowledge.Thesaurus;
import org.essaim.knowledge.domain.Vocabulary;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

/// Keeps all concepts in memory, where every page and search reads them; the table is asked at the start and after each
/// change.
@Service
public class VocabularyInMemory implements Glossary, Thesaurus, InitializingBean {
    private final ShippedSchemes shipped;
    private final ConceptStore store;
    private final AtomicReference<Vocabulary> vocabulary = new AtomicReference<>(new Vocabulary(List.of(), List.of()));

    VocabularyInMemory(ShippedSchemes shipped, ConceptStore store) {
        this.shipped = shipped;
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        shipped.write();
        reload();
    }

    void reload() {
        vocabulary.set(new Vocabulary(shipped.schemes(), store.all()));
    }

    Vocabulary now() {
        return vocabulary.get();
    }

    @Override
    public List<Scheme> schemes() {
        return now().schemes();
    }

    @Override
    public List<Concept> scheme(String scheme) {
        return now().concepts(scheme);
    }

    @Override
    public Optional<Concept> find(ConceptId id) {
        return now().find(id);
    }

    @Override
    public List<Concept> narrower(ConceptId id) {
        return now().narrower(id);
    }

    @Override
    public List<Named> named(String query) {
        return now().index().named(query);
    }

    @Override
    public List<Named> held(String query) {
        return now().index().held(query);
    }

    @Override
    public SortedMap<Language, List<String>> labels(ConceptId id) {
        return now().labels(id);
    }
}
