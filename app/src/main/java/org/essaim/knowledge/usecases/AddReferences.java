package org.essaim.knowledge.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.domain.ConceptAccess;
import org.essaim.knowledge.domain.Duplicates;
import org.essaim.knowledge.domain.Reference;
import org.essaim.knowledge.domain.ReferenceFile;
import org.essaim.knowledge.domain.ReferenceItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds works from BibTeX, RIS or CSL-JSON: tells of every entry whether it is new, there already, or wrong, and adds
/// the new ones. Refuses a text in which any entry is wrong.
@Service
public class AddReferences {
    private static final int LONGEST = 500_000;

    private final ReferencesInMemory references;
    private final ReferenceStore store;
    private final VocabularyInMemory vocabulary;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddReferences(
            ReferencesInMemory references,
            ReferenceStore store,
            VocabularyInMemory vocabulary,
            TransactionTemplate transaction,
            Clock clock) {
        this.references = references;
        this.store = store;
        this.vocabulary = vocabulary;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// An entry by its number: what it would become, what is wrong, or the work that it is already.
    public record Entry(
            int number,
            Optional<Reference> reference,
            List<ReferenceItem.Problem> problems,
            Optional<Reference> duplicate) {
        public boolean isNew() {
            return reference.isPresent() && duplicate.isEmpty();
        }
    }

    public void require(Viewer viewer) {
        viewer.person();
        if (!ConceptAccess.mayDecide(viewer)) {
            throw new NotAllowed("Only for those who look after the words");
        }
    }

    /// Says what would happen, and changes nothing.
    public Outcome<List<Entry>> check(Viewer viewer, String text) {
        require(viewer);
        if (text.isBlank()) {
            return Outcome.refused("text", "knowledge.refused.references");
        }
        if (text.length() > LONGEST) {
            return Outcome.refused("text", "knowledge.refused.references.long");
        }
        var entries = new ArrayList<Entry>();
        var seen = new ArrayList<>(references.all());
        var slugs = new HashSet<Slug>();
        seen.forEach(reference -> slugs.add(reference.slug()));
        for (var made : ReferenceFile.read(text, vocabulary.now())) {
            var reference = made.reference();
            var duplicate = reference.flatMap(one -> seen.stream()
                    .filter(other ->
                            other.slug().equals(one.slug()) && other.csl().equals(one.csl()))
                    .findFirst()
                    .or(() -> Duplicates.of(one, seen)));
            var named = reference.map(one -> unused(one, slugs));
            named.filter(_ -> duplicate.isEmpty()).ifPresent(one -> {
                seen.add(one);
                slugs.add(one.slug());
            });
            entries.add(new Entry(entries.size() + 1, named, made.problems(), duplicate));
        }
        return Outcome.done(List.copyOf(entries));
    }

    private static Reference unused(Reference reference, Set<Slug> taken) {
        var slug = reference.slug();
        for (var number = 2; taken.contains(slug); number++) {
            slug = Slug.from(reference.slug().value() + " " + number);
        }
        return new Reference(slug, reference.csl(), reference.concepts());
    }

    /// How many were added.
    public Outcome<Integer> add(Viewer viewer, String text) {
        return switch (check(viewer, text)) {
            case Outcome.Refused<List<Entry>>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<List<Entry>>(var entries) -> {
                if (entries.stream().anyMatch(entry -> !entry.problems().isEmpty())) {
                    yield Outcome.refused("text", "knowledge.refused.references.unsound");
                }
                var fresh = entries.stream()
                        .filter(Entry::isNew)
                        .flatMap(entry -> entry.reference().stream())
                        .toList();
                transaction.executeWithoutResult(
                        _ -> fresh.forEach(reference -> store.write(reference, clock.instant())));
                references.reload();
                yield Outcome.done(fresh.size());
            }
        };
    }
}
