package org.essaim.publication.usecases;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.media.Media;
import org.essaim.practices.Practices;
import org.essaim.publication.domain.PublicationAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/// Puts the logos of partners into the books of a collection. Refuses what is no picture, a logo without a name for
/// those who do not see it, and more than fit on a page.
@Service
public class KeepLogos {
    private static final int MOST = 12;
    private static final int LONGEST = 200;

    private final Practices practices;
    private final LogoStore store;
    private final Media media;

    KeepLogos(Practices practices, LogoStore store, @Lazy Media media) {
        this.practices = practices;
        this.store = store;
        this.media = media;
    }

    public List<Logo> of(Slug collection) {
        return store.of(collection);
    }

    /// `picture` is null if none was sent.
    public Outcome<Slug> add(Viewer viewer, String wanted, @Nullable InputStream picture, LocalizedText alternative) {
        var slug = demand(viewer, wanted);
        var refusals = new ArrayList<Refusal>();
        if (picture == null) {
            refusals.add(Refusal.of("logo", "publication.refused.logo"));
        }
        if (alternative.isEmpty()
                || alternative.passages().values().stream()
                        .anyMatch(passage -> passage.value().length() > LONGEST)) {
            refusals.add(Refusal.of("logo-name-en", "publication.refused.logo-name", Map.of("most", LONGEST)));
        }
        if (store.of(slug).size() >= MOST) {
            refusals.add(Refusal.of("logo", "publication.refused.logos", Map.of("most", MOST)));
        }
        if (picture == null || !refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return switch (media.keep(picture)) {
            case Outcome.Done<String>(var file) -> {
                store.add(slug, new Logo(file, alternative));
                yield Outcome.done(slug);
            }
            case Outcome.Refused<String>(var reasons) ->
                Outcome.refused(reasons.stream()
                        .map(reason -> Refusal.of("logo", reason.key(), reason.arguments()))
                        .toList());
        };
    }

    /// Takes a logo out of the books to come; releases keep theirs.
    public void remove(Viewer viewer, String wanted, String file) {
        store.remove(demand(viewer, wanted), file);
    }

    /// Whether a picture is a logo: everyone may see those.
    public boolean isLogo(String file) {
        return store.has(file);
    }

    private Slug demand(Viewer viewer, String wanted) {
        PublicationAccess.demandMaking(viewer);
        var collection = MakePublication.collection(practices, wanted);
        PublicationAccess.demandMaking(viewer, collection);
        return collection.slug();
    }
}
