package org.essaim.calls;

import java.util.List;
import java.util.Optional;
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

    /// Takes the frozen public counts of a selection, to be shown on the call's page. JSON: `candidates`,
    /// `chosen`, and `quotas`, each with `attribute` (such as `country`), `value`, `least`, `most` (null where
    /// there is none) and `got`.
    void showBalance(CallId call, String balance);
}
