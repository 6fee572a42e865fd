package org.essaim.directory.usecases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Invitations;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.directory.Organisation;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Who coordinates a network, who is invited to, and how that changes. Only for its coordinators and administrators.
@Service
public class NetworkPeople {
    /// The people of one network at this moment.
    public record Team(Organisation network, List<Viewer.SignedIn> coordinators, List<Invitations.Pending> invited) {}

    private final OrganisationStore store;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Words words;

    NetworkPeople(OrganisationStore store, Accounts accounts, Invitations invitations, Words words) {
        this.store = store;
        this.accounts = accounts;
        this.invitations = invitations;
        this.words = words;
    }

    /// The networks whose people the viewer may see, by name.
    public List<Organisation> networks(Viewer viewer) {
        var person = viewer.person();
        if (viewer.isAdministrator()) {
            return store.networks();
        }
        if (!viewer.isCoordinator()) {
            throw new NotAllowed("Only for coordinators");
        }
        var mine = person.grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .map(grant -> new OrganisationId(Objects.requireNonNull(grant.scope())))
                .toList();
        return store.findAll(mine).stream()
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    public Team team(Viewer viewer, String slug) {
        var network = network(viewer, slug);
        var id = network.id().value();
        return new Team(network, accounts.holders(Role.COORDINATOR, id), invitations.pending(coordinating(network)));
    }

    public Outcome<UUID> invite(Viewer viewer, String slug, String email, Language language) {
        var network = network(viewer, slug);
        var whatFor = words.text(language, "directory.people.what-for", Map.of("network", network.name()));
        return invitations.invite(email, coordinating(network), viewer, language, whatFor);
    }

    public void withdraw(Viewer viewer, String slug, UUID invitation) {
        invitations.withdraw(invitation, coordinating(network(viewer, slug)), viewer);
    }

    public Outcome<AccountId> end(Viewer viewer, String slug, AccountId account) {
        return accounts.endRole(account, coordinating(network(viewer, slug)), viewer);
    }

    /// The network, for those who may see its people and its members.
    Organisation network(Viewer viewer, String slug) {
        viewer.person();
        var network = (Slug.isSlug(slug) ? store.find(new Slug(slug)) : java.util.Optional.<Organisation>empty())
                .filter(Organisation::network)
                .orElseThrow(() -> new NotFound("No network " + slug));
        if (!viewer.isAdministrator() && !viewer.coordinates(network.id().value())) {
            throw new NotAllowed("Only for coordinators of the network");
        }
        return network;
    }

    private static Grant coordinating(Organisation network) {
        return new Grant(Role.COORDINATOR, network.id().value());
    }
}
