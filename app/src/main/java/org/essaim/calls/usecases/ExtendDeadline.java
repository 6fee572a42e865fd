package org.essaim.calls.usecases;

import java.time.Instant;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.domain.CallChange;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves the closing of a stage to a later time, at once for everyone who is answering, and tells them. Refuses an
/// earlier one, since people rely on what was said, and one that reaches into the next stage.
@Service
public class ExtendDeadline {
    private final CallStore store;
    private final TellDeadlines deadlines;

    ExtendDeadline(CallStore store, TellDeadlines deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    @Transactional
    public Outcome<Call> extend(Viewer viewer, CallId id, String stageKey, Instant closes) {
        var call = CallAccess.requireEdit(
                viewer, store.find(id).orElseThrow(() -> new NotFound(id.value().toString())));
        var stage = call.stages().stream()
                .filter(one -> one.key().equals(stageKey))
                .findFirst()
                .orElseThrow(() -> new NotFound(stageKey));
        if (!closes.isAfter(stage.closes())) {
            return Outcome.refused("closes.day", "calls.refused.not-later");
        }
        var next = call.stages().indexOf(stage) + 1;
        if (next < call.stages().size() && call.stages().get(next).opens().isBefore(closes)) {
            return Outcome.refused("closes.day", "calls.refused.stages-overlap");
        }
        var stages = call.stages().stream()
                .map(one -> one.key().equals(stageKey) ? closing(one, closes) : one)
                .toList();
        if (!store.change(id, call.version(), new CallChange.Stages(call.zone(), stages))) {
            return Outcome.refused("", ReviseCall.CHANGED_MEANWHILE);
        }
        var after = store.find(id).orElseThrow();
        deadlines.tell(call, after);
        return Outcome.done(after);
    }

    private static Stage closing(Stage stage, Instant closes) {
        return new Stage(
                stage.key(), stage.title(), stage.help(), stage.opens(), closes, stage.grace(), stage.questions());
    }
}
