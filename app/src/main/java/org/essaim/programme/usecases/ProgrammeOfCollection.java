package org.essaim.programme.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Slug;
import org.essaim.practices.CollectionSection;
import org.springframework.stereotype.Component;

/// The way from a collection to the programme of its event, and from a sheet to its workshop there.
@Component
class ProgrammeOfCollection implements CollectionSection {
    private final ProgrammeStore store;

    ProgrammeOfCollection(ProgrammeStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Way> ways(Slug collection) {
        return store.isThere(collection)
                ? List.of(new Way("programme.of-collection", Map.of(), path(collection)))
                : List.of();
    }

    @Override
    public List<Way> desk(Slug collection) {
        return List.of(new Way("programme.desk.link", Map.of(), "/desk" + path(collection)));
    }

    @Override
    public Optional<String> workshop(Slug collection, String workshop) {
        return store.holds(collection, workshop)
                ? Optional.of(path(collection) + "#workshop-" + workshop.replace('.', '-'))
                : Optional.empty();
    }

    private static String path(Slug collection) {
        return "/collections/" + collection + "/programme";
    }
}
