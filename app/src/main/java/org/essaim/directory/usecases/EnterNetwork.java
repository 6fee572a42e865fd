package org.essaim.directory.usecases;

import java.time.Clock;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters a network: an organisation that others are members of, and that coordinators act for. One that is known
/// already becomes a network.
@Service
class EnterNetwork {
    private final OrganisationStore store;
    private final Gazetteer gazetteer;
    private final Clock clock;

    EnterNetwork(OrganisationStore store, Gazetteer gazetteer, Clock clock) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Transactional
    OrganisationId enter(Slug slug, String name, String country, @Nullable String city, boolean example) {
        var network = new Organisation(
                new OrganisationId(TimeOrderedId.at(clock.instant())),
                store.free(slug),
                name.strip(),
                country,
                city,
                city == null ? null : gazetteer.locate(city, country).orElse(null),
                null,
                true,
                example);
        store.keep(network, clock.instant());
        var id = store.named(name, country).orElseThrow();
        store.makeNetwork(id, example);
        return id;
    }
}
