package org.essaim.publication.usecases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.essaim.publication.domain.PlainText;
import org.essaim.publication.domain.PublicationAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the proofs of a publication to everyone, for ever. Refuses where there is no proof, where somebody who read it
/// wants changes, and where a picture says nothing to those who do not see it.
@Service
public class ReleasePublication {
    private static final int LONGEST = 2_000;

    private final Practices practices;
    private final PublicationStore store;
    private final BookPlanStore plans;
    private final ProofReadingStore readings;

    ReleasePublication(Practices practices, PublicationStore store, BookPlanStore plans, ProofReadingStore readings) {
        this.practices = practices;
        this.store = store;
        this.plans = plans;
        this.readings = readings;
    }

    /// `changes` says what is new, as it will stand beside the release; it may be empty.
    @Transactional
    public Outcome<Slug> release(Viewer viewer, String wanted, String changes) {
        PublicationAccess.demandMaking(viewer);
        var collection = MakePublication.collection(practices, wanted);
        PublicationAccess.demandMaking(viewer, collection);
        var slug = collection.slug();
        if (changes.length() > LONGEST) {
            return Outcome.refused(
                    List.of(Refusal.of("changes", "publication.refused.changes", Map.of("most", LONGEST))));
        }
        var silent = withoutWords(slug);
        if (!silent.isEmpty()) {
            return Outcome.refused(
                    List.of(Refusal.of("collection", "publication.refused.alternative", Map.of("sheets", silent))));
        }
        if (readings.isHeldUp(slug)) {
            return Outcome.refused("collection", "publication.refused.held-up");
        }
        if (store.publish(slug, PlainText.of(changes).strip()) == 0) {
            return Outcome.refused("collection", "publication.refused.no-proof");
        }
        readings.forget(slug);
        return Outcome.done(slug);
    }

    /// The titles of the sheets in the book whose picture has no words.
    String withoutWords(Slug collection) {
        var plan = plans.plan(collection);
        return practices.inCollection(collection).stream()
                .filter(sheet -> plan.entry(sheet.slug().value()).in())
                .filter(ReleasePublication::isSilent)
                .map(sheet -> sheet.content().title().best(Language.EN).value())
                .collect(Collectors.joining(", "));
    }

    private static boolean isSilent(Sheet sheet) {
        var picture = sheet.content().picture();
        return picture != null && picture.alternative().isEmpty();
    }
}
