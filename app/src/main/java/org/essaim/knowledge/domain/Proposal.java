package org.essaim.knowledge.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;

/// A wish to add a concept (`base` is nought) or to change one, and what became of it. `author` is empty when the
/// person has left.
public record Proposal(
        UUID id,
        Concept concept,
        int base,
        String reason,
        Language language,
        State state,
        Instant madeAt,
        String author,
        String decision) {
    public enum State {
        OPEN,
        APPROVED,
        DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What someone said about it.
    public record Remark(Instant at, String author, Language language, String text) {}

    public boolean isNew() {
        return base == 0;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
