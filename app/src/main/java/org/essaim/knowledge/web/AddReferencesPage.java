package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.usecases.AddReferences.Entry;

/// Adding works: the text, and what it would do.
public record AddReferencesPage(String text, List<Entry> entries, List<Refusal> refusals) {
    public boolean isSound() {
        return !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.problems().isEmpty())
                && entries.stream().anyMatch(Entry::isNew);
    }
}
