package org.essaim.directory.usecases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.directory.Directory;
import org.essaim.directory.Location;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door of the directory. One organisation is one name in one country.
@Service
class DirectoryFromStore implements Directory {
    /// Others may take the address that was free a moment ago, but not for ever.
    private static final int ATTEMPTS = 50;

    private final OrganisationStore store;
    private final MembershipStore memberships;
    private final Gazetteer gazetteer;
    private final Clock clock;

    private final MemberContactStore contacts;

    DirectoryFromStore(
            OrganisationStore store,
            MembershipStore memberships,
            Gazetteer gazetteer,
            Clock clock,
            MemberContactStore contacts) {
        this.contacts = contacts;
        this.store = store;
        this.memberships = memberships;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    @Override
    public Optional<Organisation> find(Slug slug) {
        return store.find(slug);
    }

    @Override
    public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.findAll(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    @Override
    public Map<String, Set<String>> networksOf(Collection<String> names) {
        return names.isEmpty() ? Map.of() : memberships.networksOf(names);
    }

    @Override
    @Transactional
    public OrganisationId enter(String name, String country, @Nullable String city, @Nullable String website) {
        var known = store.named(name, country);
        for (var attempt = 0; known.isEmpty() && attempt < ATTEMPTS; attempt++) {
            var organisation = new Organisation(
                    new OrganisationId(TimeOrderedId.at(clock.instant())),
                    store.free(Slug.from(name)),
                    name.strip(),
                    country,
                    city,
                    city == null ? null : gazetteer.locate(city, country).orElse(null),
                    website,
                    false,
                    false);
            known = store.keep(organisation, clock.instant())
                    ? Optional.of(organisation.id())
                    : store.named(name, country);
        }
        return known.orElseThrow();
    }

    @Override
    public void list(OrganisationId id, boolean example) {
        store.list(id, example);
    }

    @Override
    public List<Member> members(OrganisationId network) {
        return contacts.members(network);
    }

    @Override
    public Optional<Location> locate(String city, String country) {
        return gazetteer.locate(city, country);
    }
}
