package org.essaim.contributions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;

/// What review and selection ask of the dossiers, and how selection writes its outcome.
public interface Contributions {
    /// The first stage's submissions of a call, by number.
    List<Submission> submitted(CallId call);

    /// The same for several calls at once.
    Map<CallId, List<Submission>> submitted(List<Call> calls);

    Optional<Submission> find(ContributionId id);

    /// Those of a call's submissions that no letter can reach, because they came without an e-mail address.
    Set<ContributionId> withoutAddress(CallId call);

    /// Writes who was chosen; everyone else submitted is not. Those chosen are asked for the next stage by mail, the
    /// others are told. Repeating the same decision changes nothing and tells nobody twice. For coordinators.
    void decide(CallId call, Set<ContributionId> chosen, Viewer coordinator);
}
