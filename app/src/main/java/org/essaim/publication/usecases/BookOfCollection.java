package org.essaim.publication.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Slug;
import org.essaim.practices.CollectionSection;
import org.essaim.publication.Publication;
import org.springframework.stereotype.Component;

/// The way from a collection to its book, once that is released.
@Component
class BookOfCollection implements CollectionSection {
    private final PublicationStore store;

    BookOfCollection(PublicationStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Way> desk(Slug collection) {
        return List.of(
                new Way("publication.desk.of-collection", Map.of(), "/desk/publications/" + collection + "/plan"));
    }

    @Override
    public List<Way> ways(Slug collection) {
        return store.find(collection).filter(Publication::isReleased).stream()
                .map(book -> new Way("publication.of-collection", Map.of(), "/publications/" + book.slug()))
                .toList();
    }
}
