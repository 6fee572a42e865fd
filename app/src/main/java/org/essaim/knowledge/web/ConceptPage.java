package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.knowledge.Bibliography.Cited;
import org.essaim.knowledge.ConceptUses;
import org.essaim.knowledge.usecases.ConceptHistory;
import org.jspecify.annotations.Nullable;

/// One concept with all that is known of it.
public record ConceptPage(
        String scheme,
        String slug,
        Wording schemeTitle,
        Wording label,
        Wording definition,
        List<Name> names,
        List<Relation> relations,
        List<ConceptUses.Uses> uses,
        List<Link> links,
        String address,
        boolean retired,
        @Nullable ConceptEntry successor,
        List<Cited> works,
        List<ConceptHistory.Version> history,
        boolean mayDecide,
        String done) {
    /// What the concept is called in one language; `ours` says that the label is our own proposal.
    public record Name(Language language, String label, List<String> also, boolean ours) {}

    /// `key` is broader, narrower or related.
    public record Relation(String key, List<ConceptEntry> concepts) {}

    public record Link(boolean exact, String address, String name) {}
}
