package org.essaim.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;

/// What other modules ask of the public sheets, and how a finished case becomes one.
public interface Practices {
    Optional<Sheet> find(Slug slug);

    Optional<Collection> collection(Slug slug);

    List<Collection> collections();

    /// The collection at this address, for one who looks after it; any text is a harmless address.
    default Collection lookedAfter(Viewer viewer, String slug) {
        viewer.person();
        return Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> collection(new Slug(text)))
                .orElseThrow(() -> new NotFound("collection"))
                .lookedAfterBy(viewer);
    }

    /// The sheets of a collection, in the order of their codes, then of their slugs.
    List<Sheet> inCollection(Slug collection);

    /// The first of them.
    List<Sheet> inCollection(Slug collection, int limit);

    /// What a collection holds, counted.
    record Extent(int sheets, int countries, int themes) {}

    /// The extent of the whole catalogue.
    Extent extent();

    /// The extent of each collection that holds anything.
    Map<Slug, Extent> extents();

    /// The sheets published last, the newest first.
    List<Sheet> latest(int limit);

    /// Publishes a sheet, or, when one with this `origin` is there already, its next version if anything differs.
    /// `origin` is the id of what it was made from. A withdrawn sheet becomes public again.
    PracticeId publish(UUID origin, Sheet.Content content);

    /// Says in which workshop of the collection's event each of these sheets was presented, or that it was in none;
    /// other sheets stay. A sheet that changes has its next version. Only for those who look after the collection.
    void present(Viewer viewer, Slug collection, Map<Slug, Optional<String>> workshops);

    /// Opens a collection, or changes the texts of the one that has this `origin` unless people have changed them at
    /// the desk since. Answers its address: the slug asked for, or, when that is another's, the same with a number.
    /// `origin` is the id of what it is opened for.
    Slug arrange(UUID origin, Collection collection);

    /// How many reports of errors wait for this person's answer.
    int reportsFor(Viewer viewer);

    /// The address of the collection opened for this `origin`.
    Optional<Slug> collectionOf(UUID origin);

    /// What the collection was opened for.
    Optional<UUID> originOf(Slug collection);
}
