package org.essaim.knowledge.usecases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.essaim.knowledge.ConceptId;
import org.springframework.stereotype.Service;

/// When and why the wording of a concept changed. Public, so it names nobody.
@Service
public class ConceptHistory {
    private final ConceptVersionStore store;

    ConceptHistory(ConceptVersionStore store) {
        this.store = store;
    }

    /// `kind` is shipped, approved, retired, restored or imported.
    public record Version(int number, Instant at, String kind, String note) {
        public Version {
            kind = kind.toLowerCase(Locale.ROOT);
        }
    }

    /// The latest first.
    public List<Version> of(ConceptId id) {
        return store.of(id);
    }
}
