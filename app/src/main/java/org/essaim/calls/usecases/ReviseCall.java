package org.essaim.calls.usecases;

import java.time.Clock;
import java.util.HashSet;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallAccess;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.domain.CallRules;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes one part of a call. Refuses when someone else changed the same part since `version` was read, and, once the
/// call is open, to take away what was asked, or a day that was announced.
@Service
public class ReviseCall {
    /// The refusal of a change that would overwrite someone else's.
    public static final String CHANGED_MEANWHILE = "calls.refused.changed";

    private final CallStore store;
    private final TellDeadlines deadlines;
    private final FormVersionStore versions;
    private final Clock clock;

    ReviseCall(CallStore store, TellDeadlines deadlines, FormVersionStore versions, Clock clock) {
        this.versions = versions;
        this.store = store;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Call> revise(Viewer viewer, CallId id, int version, CallChange change) {
        var call = CallAccess.requireEdit(
                viewer, store.find(id).orElseThrow(() -> new NotFound(id.value().toString())));
        var refusals = CallRules.refusals(change);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (!call.draft() && takesAway(call, change)) {
            return Outcome.refused("", "calls.refused.taken-away");
        }
        if (!call.draft() && change instanceof CallChange.Stages stages) {
            var takenBack = CallRules.takenBack(call, stages, clock.instant());
            if (!takenBack.isEmpty()) {
                return Outcome.refused(takenBack);
            }
        }
        if (!store.change(id, version, change)) {
            return Outcome.refused("", CHANGED_MEANWHILE);
        }
        var after = store.find(id).orElseThrow();
        if (!after.draft()) {
            versions.publish(after, clock.instant());
        }
        deadlines.tell(call, after);
        return Outcome.done(after);
    }

    private static boolean takesAway(Call call, CallChange change) {
        return switch (change) {
            case CallChange.Texts _ -> false;
            case CallChange.Answers answers ->
                !answers.languages().containsAll(call.languages())
                        || !answers.themes().containsAll(call.themes());
            case CallChange.Criteria criteria -> {
                var kept = new HashSet<String>();
                criteria.criteria().forEach(criterion -> kept.add(criterion.key()));
                yield call.criteria().stream().anyMatch(criterion -> !kept.contains(criterion.key()));
            }
            case CallChange.Stages stages ->
                call.stages().stream()
                        .anyMatch(stage -> stages.stages().stream()
                                .filter(kept -> kept.key().equals(stage.key()))
                                .noneMatch(kept -> keepsQuestions(stage, kept)));
        };
    }

    private static boolean keepsQuestions(Stage before, Stage after) {
        return before.questions().stream()
                .allMatch(asked -> after.questions().stream().anyMatch(kept -> isSame(asked, kept)));
    }

    private static boolean isSame(Question asked, Question kept) {
        return asked.key().equals(kept.key())
                && asked.kind() == kept.kind()
                && kept.details().options().stream()
                        .map(Question.Option::key)
                        .toList()
                        .containsAll(asked.details().options().stream()
                                .map(Question.Option::key)
                                .toList());
    }
}
