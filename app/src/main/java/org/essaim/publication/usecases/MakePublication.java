package org.essaim.publication.usecases;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.publication.domain.PublicationAccess;
import org.springframework.stereotype.Service;

/// Makes the publication of a collection, or makes it anew, in the background: one edition in each language of the
/// platform that the collection has a title in. Refuses an empty collection and one that is being made already.
@Service
public class MakePublication {
    private static final List<Language> LANGUAGES = List.of(Language.EN, Language.FR);

    private final Practices practices;
    private final PublicationStore store;
    private final MakeEditions making;
    private final ReleasePublication releasing;
    private final ProofReadingStore readings;
    private final Map<Slug, Making> running = new ConcurrentHashMap<>();

    MakePublication(
            Practices practices,
            PublicationStore store,
            MakeEditions making,
            ReleasePublication releasing,
            ProofReadingStore readings) {
        this.practices = practices;
        this.store = store;
        this.making = making;
        this.releasing = releasing;
        this.readings = readings;
    }

    @PostConstruct
    void sayWhatWasInterrupted() {
        store.interrupted(Refusal.of("", "publication.failure.interrupted"));
    }

    /// Begins and comes back at once with the publication's slug, which is the collection's. What comes of it is
    /// released at once, or stays a proof.
    public Outcome<Slug> make(Viewer viewer, String wanted, boolean release) {
        PublicationAccess.demandMaking(viewer);
        if (!Slug.isSlug(wanted)) {
            return Outcome.refused("collection", "publication.refused.collection");
        }
        var found = practices.collection(new Slug(wanted));
        if (found.isEmpty()) {
            return Outcome.refused("collection", "publication.refused.collection");
        }
        var collection = found.get();
        PublicationAccess.demandMaking(viewer, collection);
        if (practices.inCollection(collection.slug(), 1).isEmpty()) {
            return Outcome.refused("collection", "publication.refused.empty");
        }
        var silent = release ? releasing.withoutWords(collection.slug()) : "";
        if (!silent.isEmpty()) {
            return Outcome.refused(
                    List.of(Refusal.of("collection", "publication.refused.alternative", Map.of("sheets", silent))));
        }
        var begun = new Making();
        if (running.putIfAbsent(collection.slug(), begun) != null) {
            return Outcome.refused("collection", "publication.refused.busy");
        }
        begin(collection, release, begun);
        return Outcome.done(collection.slug());
    }

    private void begin(Collection collection, boolean release, Making begun) {
        var slug = collection.slug();
        var languages = languages(collection);
        try {
            store.begin(slug, slug, collection.title(), languages);
            readings.forget(slug);
            Thread.ofVirtual().name("publication " + slug).start(() -> {
                try {
                    making.make(collection, languages, release, begun);
                } finally {
                    running.remove(slug);
                    begun.end();
                }
            });
        } catch (RuntimeException e) {
            running.remove(slug);
            begun.end();
            throw e;
        }
    }

    static List<Language> languages(Collection collection) {
        var titled = LANGUAGES.stream()
                .filter(collection.title().languages()::contains)
                .toList();
        return titled.isEmpty() ? List.of(Language.EN) : titled;
    }

    /// Stops the making; editions that were finished before stay. Without effect if nothing is being made.
    public void cancel(Viewer viewer, String wanted) {
        PublicationAccess.demandMaking(viewer);
        if (!Slug.isSlug(wanted) || store.find(new Slug(wanted)).isEmpty()) {
            throw new NotFound(wanted);
        }
        var collection = practices.collection(new Slug(wanted)).orElseThrow(() -> new NotFound(wanted));
        PublicationAccess.demandMaking(viewer, collection);
        find(collection.slug()).ifPresent(Making::cancel);
    }

    static Collection collection(Practices practices, String wanted) {
        return Optional.of(wanted)
                .filter(Slug::isSlug)
                .map(Slug::new)
                .flatMap(practices::collection)
                .orElseThrow(() -> new NotFound(wanted));
    }

    Optional<Making> find(Slug slug) {
        return Optional.ofNullable(running.get(slug));
    }

    /// Waits until nothing is being made of this publication.
    public void await(Slug slug) {
        find(slug).ifPresent(Making::await);
    }
}
