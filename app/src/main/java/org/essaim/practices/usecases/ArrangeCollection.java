package org.essaim.practices.usecases;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens a collection, or changes its texts. An address is one origin's: another's collection is never changed.
@Service
class ArrangeCollection {
    private static final int LONGEST_STEM = 74;

    private final CollectionStore collections;

    ArrangeCollection(CollectionStore collections) {
        this.collections = collections;
    }

    @Transactional
    Slug arrange(UUID origin, Collection wanted) {
        collections.lock();
        var slug = collections.of(origin, wanted.slug()).orElseGet(() -> free(wanted.slug()));
        collections.write(
                origin, new Collection(slug, wanted.title(), wanted.summary(), wanted.foreword(), wanted.network()));
        return slug;
    }

    private Slug free(Slug wanted) {
        var stem = wanted.value()
                .substring(0, Math.min(wanted.value().length(), LONGEST_STEM))
                .replaceAll("-$", "");
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> new Slug(stem + "-" + number)))
                .filter(slug -> collections.find(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
