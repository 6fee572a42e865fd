package org.essaim.knowledge.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.domain.ConceptChange;
import org.essaim.knowledge.domain.ConceptDraft;
import org.essaim.knowledge.domain.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a wish to add or change a concept from anyone who is signed in. Refuses one that changes nothing or gives no
/// reason; whether it is good is decided by others.
@Service
public class ProposeConcept {
    private static final int LONGEST_REASON = 1000;

    private final VocabularyInMemory vocabulary;
    private final ConceptStore concepts;
    private final ProposalStore proposals;
    private final Clock clock;

    ProposeConcept(VocabularyInMemory vocabulary, ConceptStore concepts, ProposalStore proposals, Clock clock) {
        this.vocabulary = vocabulary;
        this.concepts = concepts;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// The concept that is to change, if `slug` names one; an empty slug asks for a new one.
    public Optional<Concept> before(Viewer viewer, String scheme, String slug) {
        viewer.person();
        if (vocabulary.now().scheme(scheme).isEmpty()) {
            throw new NotFound("scheme");
        }
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(ConceptId.read(scheme + "/" + slug)
                        .flatMap(vocabulary::find)
                        .orElseThrow(() -> new NotFound("concept")));
    }

    public Vocabulary vocabulary() {
        return vocabulary.now();
    }

    @Transactional
    public Outcome<UUID> propose(
            Viewer viewer, String scheme, String slug, Map<String, String> typed, Language language) {
        var before = before(viewer, scheme, slug);
        var reason = typed.getOrDefault("reason", "").strip();
        var refusals = new ArrayList<Refusal>();
        if (reason.isEmpty()) {
            refusals.add(Refusal.of("reason", "knowledge.refused.reason"));
        } else if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            refusals.add(Refusal.of("reason", "knowledge.refused.long", Map.of("most", LONGEST_REASON)));
        }
        return switch (ConceptDraft.read(typed, scheme, before, vocabulary.now(), language)) {
            case Outcome.Refused<Concept>(var faults) -> {
                refusals.addAll(faults);
                yield Outcome.refused(refusals);
            }
            case Outcome.Done<Concept>(var concept) -> {
                if (refusals.isEmpty() && before.isPresent() && changesNothing(before.get(), concept)) {
                    refusals.add(Refusal.of("", "knowledge.refused.same"));
                }
                yield refusals.isEmpty()
                        ? Outcome.done(proposals.write(
                                concept,
                                concepts.version(concept.id()).orElse(0),
                                reason,
                                language,
                                viewer.person(),
                                clock.instant()))
                        : Outcome.refused(refusals);
            }
        };
    }

    private static boolean changesNothing(Concept before, Concept after) {
        return ConceptChange.between(Optional.of(before), after).isEmpty();
    }
}
