package org.essaim.calls.usecases;

import java.time.Clock;
import java.time.Instant;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.domain.CallRules;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes a call: from now on everyone finds it, and may answer from the day its first stage opens. Refuses, naming
/// every part, while something is missing that a contributor needs. Opening twice is opening once.
@Service
public class OpenCall {
    private final CallStore store;
    private final FormVersionStore versions;
    private final Clock clock;

    OpenCall(CallStore store, FormVersionStore versions, Clock clock) {
        this.versions = versions;
        this.store = store;
        this.clock = clock;
    }

    public Outcome<Call> open(Viewer viewer, CallId id) {
        return open(viewer, id, clock.instant());
    }

    /// The same at a given time, for calls that were opened before they came here.
    @Transactional
    public Outcome<Call> open(Viewer viewer, CallId id, Instant opened) {
        var call = CallAccess.requireEdit(
                viewer, store.find(id).orElseThrow(() -> new NotFound(id.value().toString())));
        var missing = CallRules.missing(call, opened);
        if (call.draft() && !missing.isEmpty()) {
            return Outcome.refused(missing);
        }
        store.open(id, opened);
        var after = store.find(id).orElseThrow();
        versions.publish(after, opened);
        return Outcome.done(after);
    }
}
