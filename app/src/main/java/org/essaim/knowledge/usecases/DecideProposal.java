package org.essaim.knowledge.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.domain.Proposal;
import org.essaim.knowledge.domain.SchemeProblems;
import org.essaim.knowledge.domain.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Agrees to a proposal, which then is what everyone reads, or declines it with a word of why. Refuses what would leave
/// the thesaurus unsound, and what was written against an older wording.
@Service
public class DecideProposal {
    private final ProposalStore proposals;
    private final ConceptStore concepts;
    private final VocabularyInMemory vocabulary;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecideProposal(
            ProposalStore proposals,
            ConceptStore concepts,
            VocabularyInMemory vocabulary,
            TransactionTemplate transaction,
            Clock clock) {
        this.proposals = proposals;
        this.concepts = concepts;
        this.vocabulary = vocabulary;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Outcome<ConceptId> approve(Viewer viewer, UUID id) {
        var proposal = open(viewer, id);
        var concept = proposal.concept();
        var refusals = new ArrayList<Refusal>();
        if (!proposal.isOpen()) {
            refusals.add(Refusal.of("", "knowledge.refused.decided"));
        } else if (concepts.version(concept.id()).orElse(0) != proposal.base()) {
            refusals.add(Refusal.of("", "knowledge.refused.changed"));
        }
        refusals.addAll(unsound(vocabulary.now(), concept));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var first = Boolean.TRUE.equals(transaction.execute(_ -> {
            var now = clock.instant();
            var decided = proposals.decide(
                    id, Proposal.State.APPROVED, "", viewer.person().id(), now);
            if (decided) {
                concepts.write(
                        concept,
                        "APPROVED",
                        proposal.reason(),
                        viewer.person().id().value(),
                        now);
            }
            return decided;
        }));
        vocabulary.reload();
        return first ? Outcome.done(concept.id()) : Outcome.refused("", "knowledge.refused.decided");
    }

    public Outcome<ConceptId> decline(Viewer viewer, UUID id, String typed) {
        var proposal = open(viewer, id);
        var why = typed.strip();
        if (why.isEmpty() || why.length() > 1000) {
            return Outcome.refused("why", "knowledge.refused.why");
        }
        var first = proposals.decide(
                id, Proposal.State.DECLINED, why, viewer.person().id(), clock.instant());
        return first ? Outcome.done(proposal.concept().id()) : Outcome.refused("", "knowledge.refused.decided");
    }

    private Proposal open(Viewer viewer, UUID id) {
        viewer.person();
        if (!ConceptAccess.mayDecide(viewer)) {
            throw new NotAllowed("Only for those who look after the words");
        }
        return proposals.find(id).orElseThrow(() -> new NotFound("proposal"));
    }

    /// What would be wrong if this concept stood among the others.
    static List<Refusal> unsound(Vocabulary now, Concept concept) {
        var all = new ArrayList<Concept>();
        now.all().stream().filter(one -> !one.id().equals(concept.id())).forEach(all::add);
        all.add(concept);
        return SchemeProblems.of(all).stream()
                .map(problem -> Refusal.of("", problem.key(), problem.arguments()))
                .distinct()
                .toList();
    }
}
