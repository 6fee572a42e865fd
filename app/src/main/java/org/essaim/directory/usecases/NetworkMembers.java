package org.essaim.directory.usecases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.directory.Organisation;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which organisations are members of a network, told on their pages. Only for the network's coordinators and
/// administrators; only organisations of the public directory are found, since others are nobody's business yet.
@Service
public class NetworkMembers {
    private static final int MOST_FOUND = 20;

    /// One membership; without `until` it lasts.
    public record Membership(
            UUID id,
            String slug,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// The network, its members, those it has now first, and the organisations that answer the words.
    public record Roll(Organisation network, List<Membership> members, List<Organisation> found) {}

    private final NetworkPeople people;
    private final MembershipStore store;
    private final CatalogueStore catalogue;
    private final Clock clock;

    NetworkMembers(NetworkPeople people, MembershipStore store, CatalogueStore catalogue, Clock clock) {
        this.people = people;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Roll roll(Viewer viewer, String slug, String words) {
        var network = people.network(viewer, slug);
        var found = words.isBlank()
                ? List.<Organisation>of()
                : catalogue.list(words, "", Optional.empty(), MOST_FOUND + 1).stream()
                        .filter(one -> !one.id().equals(network.id()))
                        .limit(MOST_FOUND)
                        .toList();
        return new Roll(network, store.of(network.id()), found);
    }

    /// Adds a member; `from` is a day, `2020-01-31`.
    @Transactional
    public Outcome<UUID> add(Viewer viewer, String slug, String organisation, String from) {
        var network = people.network(viewer, slug);
        var member = Optional.of(organisation)
                .filter(Slug::isSlug)
                .flatMap(text -> catalogue.find(new Slug(text)))
                .filter(one -> !one.id().equals(network.id()));
        if (member.isEmpty()) {
            return Outcome.refused("organisation", "directory.refusal.organisation");
        }
        var day = day(from);
        if (day.isEmpty()) {
            return Outcome.refused("from", "directory.refusal.day");
        }
        var id = TimeOrderedId.at(clock.instant());
        return store.add(id, member.get().id(), network.id(), day.get())
                ? Outcome.done(id)
                : Outcome.refused("organisation", "directory.refusal.member");
    }

    @Transactional
    public Outcome<UUID> end(Viewer viewer, String slug, UUID membership, String until) {
        var network = people.network(viewer, slug);
        var ending = store.of(network.id()).stream()
                .filter(one -> one.id().equals(membership) && one.until() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("membership"));
        var day = day(until).filter(last -> !last.isBefore(ending.from()));
        if (day.isEmpty()) {
            return Outcome.refused("until", "directory.refusal.last-day");
        }
        store.end(membership, day.get());
        return Outcome.done(membership);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1800 && day.getYear() < 2200);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
