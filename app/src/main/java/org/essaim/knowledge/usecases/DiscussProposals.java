package org.essaim.knowledge.usecases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.domain.ConceptChange;
import org.essaim.knowledge.domain.Proposal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows proposals to everyone who is signed in and takes down what they say about them.
@Service
public class DiscussProposals {
    private static final int MOST = 100;
    private static final int LONGEST = 2000;

    private final ProposalStore store;
    private final VocabularyInMemory vocabulary;
    private final Clock clock;

    DiscussProposals(ProposalStore store, VocabularyInMemory vocabulary, Clock clock) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// A proposal with what it would change and what was said.
    public record Discussed(Proposal proposal, List<ConceptChange> changes, List<Proposal.Remark> remarks) {}

    /// The open ones first, then the latest.
    public List<Proposal> all(Viewer viewer) {
        viewer.person();
        return store.all(MOST);
    }

    public Discussed one(Viewer viewer, UUID id) {
        viewer.person();
        var proposal = store.find(id).orElseThrow(() -> new NotFound("proposal"));
        var before = proposal.isNew()
                ? Optional.<Concept>empty()
                : vocabulary.find(proposal.concept().id());
        return new Discussed(
                proposal,
                proposal.isOpen() ? ConceptChange.between(before, proposal.concept()) : List.of(),
                store.remarks(id));
    }

    @Transactional
    public Outcome<UUID> say(Viewer viewer, UUID id, String typed, Language language) {
        var person = viewer.person();
        var _ = store.find(id).orElseThrow(() -> new NotFound("proposal"));
        var text = typed.strip();
        if (text.isEmpty()) {
            return Outcome.refused("text", "knowledge.refused.text");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Outcome.refused(List.of(Refusal.of("text", "knowledge.refused.long", Map.of("most", LONGEST))));
        }
        store.remark(id, text, language, person, clock.instant());
        return Outcome.done(id);
    }
}
