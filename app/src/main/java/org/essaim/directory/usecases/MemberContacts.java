package org.essaim.directory.usecases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Viewer;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.directory.domain.MemberLine;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom a network writes to at its members: entered one by one, or with the members themselves from a list that is
/// taken whole or not at all. Only for the network's coordinators and administrators. Who wants no more letters is
/// not made to get them by entering the address again.
@Service
public class MemberContacts {
    private static final int MOST_LINES = 500;

    private final NetworkPeople people;
    private final Directory directory;
    private final MembershipStore memberships;
    private final MemberContactStore store;
    private final Accounts accounts;
    private final Clock clock;

    MemberContacts(
            NetworkPeople people,
            Directory directory,
            MembershipStore memberships,
            MemberContactStore store,
            Accounts accounts,
            Clock clock) {
        this.people = people;
        this.directory = directory;
        this.memberships = memberships;
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<Directory.Member> of(Viewer viewer, String slug) {
        return store.members(people.network(viewer, slug).id());
    }

    @Transactional
    public Outcome<String> add(
            Viewer viewer, String slug, String organisation, String email, String role, Language language) {
        var network = people.network(viewer, slug);
        var member = member(network, organisation);
        var address = accounts.address(email);
        if (address.isEmpty()) {
            return Outcome.refused("email", "directory.refusal.email");
        }
        if (!MemberLine.fits(MemberLine.clean(role))) {
            return Outcome.refused("role", "directory.refusal.long");
        }
        keep(network, member.id(), address.get(), role, language);
        return Outcome.done(address.get());
    }

    @Transactional
    public void remove(Viewer viewer, String slug, String organisation, String email) {
        var network = people.network(viewer, slug);
        if (!store.remove(network.id(), member(network, organisation).id(), email)) {
            throw new NotFound("No such contact");
        }
    }

    /// How many lines were taken: each is a member, new or known, with a contact if it names one.
    @Transactional
    public Outcome<Integer> bring(Viewer viewer, String slug, String list, Set<Language> spoken, Language usual) {
        var network = people.network(viewer, slug);
        var lines = MemberLine.read(list);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return Outcome.refused(List.of(Refusal.of("list", "directory.refusal.list", Map.of("most", MOST_LINES))));
        }
        var refusals = new ArrayList<Refusal>();
        for (var line : lines) {
            var known = line.email().isEmpty() || accounts.address(line.email()).isPresent();
            line.refusal(known, spoken).ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var line : lines) {
            var city = line.city().isEmpty() ? null : line.city();
            var id = directory.enter(line.name(), line.country(), city, null);
            if (!id.equals(network.id())) {
                memberships.add(TimeOrderedId.at(clock.instant()), id, network.id(), today);
                accounts.address(line.email())
                        .ifPresent(email -> keep(network, id, email, line.role(), line.language(usual)));
            }
        }
        return Outcome.done(lines.size());
    }

    private void keep(Organisation network, OrganisationId member, String email, String role, Language language) {
        var now = clock.instant();
        store.add(TimeOrderedId.at(now), network.id(), member, email, MemberLine.clean(role), language, now);
    }

    private Directory.Member member(Organisation network, String organisation) {
        return store.members(network.id()).stream()
                .filter(one -> one.id().value().toString().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such member"));
    }
}
