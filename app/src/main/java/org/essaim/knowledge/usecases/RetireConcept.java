package org.essaim.knowledge.usecases;

import java.time.Clock;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Glossary;
import org.essaim.knowledge.domain.ConceptAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a concept out of the lists without breaking its address, and back. Refuses themes, which calls and sheets
/// need, concepts that others stand below, and a reason left blank.
@Service
public class RetireConcept {
    private final ConceptStore concepts;
    private final VocabularyInMemory vocabulary;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetireConcept(ConceptStore concepts, VocabularyInMemory vocabulary, TransactionTemplate transaction, Clock clock) {
        this.concepts = concepts;
        this.vocabulary = vocabulary;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// `successor` is a label or an id of the concept to use instead; it may be empty.
    public Outcome<ConceptId> retire(Viewer viewer, ConceptId id, String successor, String why) {
        var concept = concept(viewer, id);
        var instead = successor.isBlank() ? Optional.<ConceptId>empty() : find(successor.strip());
        if (concept.scheme().equals(Glossary.THEMES)) {
            return Outcome.refused("", "knowledge.refused.theme");
        }
        if (!vocabulary.narrower(id).isEmpty()) {
            return Outcome.refused("", "knowledge.refused.narrower");
        }
        if (why.isBlank() || why.length() > 1000) {
            return Outcome.refused("why", "knowledge.refused.why");
        }
        if (!successor.isBlank() && (instead.isEmpty() || instead.get().equals(id))) {
            return Outcome.refused("successor", "knowledge.refused.successor");
        }
        write(viewer, concept, true, instead.orElse(null), why.strip());
        return Outcome.done(id);
    }

    public Outcome<ConceptId> restore(Viewer viewer, ConceptId id) {
        var concept = concept(viewer, id);
        if (!concept.retired()) {
            return Outcome.refused("", "knowledge.refused.in-use");
        }
        write(viewer, concept, false, null, "");
        return Outcome.done(id);
    }

    private Concept concept(Viewer viewer, ConceptId id) {
        viewer.person();
        if (!ConceptAccess.mayDecide(viewer)) {
            throw new NotAllowed("Only for those who look after the words");
        }
        return vocabulary.find(id).orElseThrow(() -> new NotFound("concept"));
    }

    private Optional<ConceptId> find(String words) {
        return ConceptId.read(words)
                .flatMap(vocabulary::find)
                .or(() -> vocabulary.now().all().stream()
                        .filter(concept -> concept.label().passages().values().stream()
                                .anyMatch(passage -> passage.value().equalsIgnoreCase(words)))
                        .findFirst())
                .filter(concept -> !concept.retired())
                .map(Concept::id);
    }

    private void write(Viewer viewer, Concept concept, boolean retired, @Nullable ConceptId successor, String why) {
        transaction.executeWithoutResult(_ -> concepts.write(
                new Concept(
                        concept.id(),
                        concept.label(),
                        concept.also(),
                        concept.definition(),
                        concept.broader(),
                        concept.related(),
                        concept.links(),
                        concept.ours(),
                        retired,
                        successor),
                retired ? "RETIRED" : "RESTORED",
                why,
                viewer.person().id().value(),
                clock.instant()));
        vocabulary.reload();
    }
}
