package org.essaim.publication.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.Practices;
import org.essaim.publication.domain.PlainText;
import org.essaim.publication.domain.PublicationAccess;
import org.springframework.stereotype.Service;

/// Says of the proofs of a book that they may go out, or what is to be changed first, which holds the release up until
/// new proofs are made or another reading finds them right. Refuses a wish for changes that names none.
@Service
public class ReadProof {
    private static final int LONGEST = 4_000;

    private final Practices practices;
    private final ProofReadingStore store;

    ReadProof(Practices practices, ProofReadingStore store) {
        this.practices = practices;
        this.store = store;
    }

    public Outcome<Slug> say(Viewer viewer, String wanted, boolean isRight, String remark) {
        PublicationAccess.demandMaking(viewer);
        var collection = MakePublication.collection(practices, wanted);
        PublicationAccess.demandMaking(viewer, collection);
        var said = PlainText.of(remark).strip();
        if (said.length() > LONGEST || (said.isEmpty() && !isRight)) {
            return Outcome.refused(
                    List.of(Refusal.of("remark-" + wanted, "publication.refused.remark", Map.of("most", LONGEST))));
        }
        return store.keep(collection.slug(), isRight, said)
                ? Outcome.done(collection.slug())
                : Outcome.refused("collection", "publication.refused.no-proof");
    }
}
