package org.essaim.calls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Slug;

/// What other modules ask about calls.
public interface Calls {
    Optional<Call> find(CallId id);

    Optional<Call> find(Slug slug);

    /// Every call that was opened to the public, the newest first.
    List<Call> published();

    /// Every call of a network, drafts included, the newest first.
    List<Call> of(OrganisationId network);

    /// The calls of every network that the viewer coordinates, drafts included.
    default List<Call> coordinatedBy(Viewer viewer) {
        if (!(viewer instanceof Viewer.SignedIn person)) {
            return List.of();
        }
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.COORDINATOR)
                .flatMap(grant -> Stream.ofNullable(grant.scope()))
                .flatMap(network -> of(new OrganisationId(network)).stream())
                .toList();
    }

    /// The states in which a stage's form was published, the first one first; none of a draft.
    List<Stage.FormVersion> formVersions(CallId call, String stage);

    /// Takes the frozen public counts of a selection, to be shown on the call's page. JSON: `candidates`,
    /// `chosen`; `quotas`, each with `attribute` (such as `country`), `value`, `least`, `most` (null where there is
    /// none) and `got`; `shares`, by attribute, each with `value`, `candidates`, `chosen`; and `way`, how the
    /// agreement came about and how its draw is verified.
    void showBalance(CallId call, String balance);

    /// What was handed in there; nothing before the call is decided.
    Optional<String> balance(CallId call);
}
