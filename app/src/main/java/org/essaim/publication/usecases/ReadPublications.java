package org.essaim.publication.usecases;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.publication.Edition;
import org.essaim.publication.Publication;
import org.essaim.publication.Publications;
import org.essaim.publication.Release;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.PublicationAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Publications as everyone may read them, and how the making goes for those who make them. Keeps the last few books it
/// has read, since a release never changes.
@Service
public class ReadPublications implements Publications {
    private static final Logger LOG = LoggerFactory.getLogger(ReadPublications.class);
    private static final int SHELF = 6;

    private final PublicationStore store;
    private final PublicationFiles files;
    private final MakePublication making;
    private final Practices practices;
    private final ProofReadingStore readings;
    private final Map<String, Book> shelf = new LinkedHashMap<>(SHELF, 0.75f, true);

    ReadPublications(
            PublicationStore store,
            PublicationFiles files,
            MakePublication making,
            Practices practices,
            ProofReadingStore readings) {
        this.store = store;
        this.files = files;
        this.making = making;
        this.practices = practices;
        this.readings = readings;
    }

    /// A publication on the desk: whether it is being made at this moment, and what the press says of that, `fr pdf`,
    /// or nothing.
    public record OnDesk(
            Collection collection,
            Optional<Publication> publication,
            boolean busy,
            String progress,
            Optional<ProofReading> reading) {}

    @Override
    public List<Publication> released() {
        return store.all().stream().filter(Publication::isReleased).toList();
    }

    /// A released publication by the slug of an address.
    public Publication released(String slug) {
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .map(Slug::new)
                .flatMap(store::find)
                .filter(Publication::isReleased)
                .orElseThrow(() -> new NotFound(slug));
    }

    /// Every collection that the viewer looks after, with its publication if there is one.
    public List<OnDesk> onDesk(Viewer viewer) {
        PublicationAccess.demandMaking(viewer);
        var publications = store.all();
        var read = readings.all();
        return practices.collections().stream()
                .filter(collection -> collection.isLookedAfterBy(viewer))
                .map(collection -> new OnDesk(
                        collection,
                        publications.stream()
                                .filter(publication -> publication.collection().equals(collection.slug()))
                                .findFirst(),
                        making.find(collection.slug()).isPresent(),
                        making.find(collection.slug())
                                .filter(running -> !running.isWaiting())
                                .map(Making::progress)
                                .orElse(""),
                        Optional.ofNullable(read.get(collection.slug()))))
                .toList();
    }

    /// Every release in one language, the newest first.
    public List<PastRelease> history(Publication publication, Language language) {
        return store.history(publication.slug(), language);
    }

    /// The proof in one language, for those who make the book.
    public Release proof(Viewer viewer, String wanted, String language) {
        PublicationAccess.demandMaking(viewer);
        var collection = MakePublication.collection(practices, wanted);
        PublicationAccess.demandMaking(viewer, collection);
        return store.find(collection.slug()).stream()
                .flatMap(publication -> publication.editions().stream())
                .filter(edition -> edition.language().code().equals(language))
                .flatMap(edition -> Optional.ofNullable(edition.proof()).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    public Book book(Release release) {
        synchronized (shelf) {
            var book =
                    shelf.computeIfAbsent(release.folder() + " " + release.pdf().sha256(), _ -> read(release));
            if (shelf.size() > SHELF) {
                shelf.remove(shelf.keySet().iterator().next());
            }
            return book;
        }
    }

    private Book read(Release release) {
        try {
            return files.book(release.folder());
        } catch (UncheckedIOException e) {
            LOG.error("The files of the release {} are gone", release.folder(), e);
            throw new NotFound(release.folder());
        }
    }

    /// The drawing of a release's cover; none if its files are gone.
    public Optional<String> cover(Release release) {
        try {
            return Optional.of(files.cover(release.folder()));
        } catch (UncheckedIOException e) {
            LOG.error("The files of the release {} are gone", release.folder(), e);
            return Optional.empty();
        }
    }

    public Path pdf(Release release) {
        return files.file(release.folder(), "book.pdf");
    }

    public Path epub(Release release) {
        return files.file(release.folder(), "book.epub");
    }

    /// A picture of a release; only names that the book itself holds.
    public Path picture(Edition edition, String name) {
        var release = edition.release();
        if (release == null || !BookWriter.pictures(book(release)).contains(name)) {
            throw new NotFound(name);
        }
        var file = files.file(release.folder(), "pictures").resolve(name);
        if (!Files.isReadable(file)) {
            throw new NotFound(name);
        }
        return file;
    }
}
