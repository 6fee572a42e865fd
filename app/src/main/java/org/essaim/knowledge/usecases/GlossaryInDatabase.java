package org.essaim.knowledge.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.knowledge.domain.SchemeProblems;
import org.essaim.knowledge.domain.SchemeText;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/// Keeps the concepts in the table, where other tables can point at them, and in memory, where every page reads them.
/// The schemes that come with the platform are written at each start; a concept once written is never taken out.
@Service
class GlossaryInDatabase implements Glossary, InitializingBean {
    private final ConceptStore store;
    private final AtomicReference<Map<String, List<Concept>>> schemes = new AtomicReference<>(Map.of());

    GlossaryInDatabase(ConceptStore store) {
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        try (var json = new ClassPathResource("knowledge/themes.json").getInputStream()) {
            write(SchemeText.read(THEMES, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a scheme in its order, and refuses one that is not sound.
    void write(List<Concept> concepts) {
        var problems = SchemeProblems.of(concepts);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        for (var position = 0; position < concepts.size(); position++) {
            store.write(concepts.get(position), position);
        }
        schemes.set(store.schemes());
    }

    @Override
    public List<Concept> scheme(String scheme) {
        return schemes.get().getOrDefault(scheme, List.of());
    }

    @Override
    public Optional<Concept> find(String scheme, Slug slug) {
        return scheme(scheme).stream()
                .filter(concept -> concept.slug().equals(slug))
                .findFirst();
    }
}
