package org.essaim.selection.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.fair.Pin;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.review.Reviews;
import org.essaim.selection.domain.Basis;
import org.essaim.selection.domain.Failure;
import org.essaim.selection.domain.Replay;
import org.essaim.selection.domain.Run;
import org.essaim.selection.domain.SavedSelection;
import org.essaim.selection.domain.SelectionAccess;
import org.essaim.selection.domain.SelectionSummary;
import org.springframework.stereotype.Service;

/// Shows a call's coordinators what a selection can be made from, and the selections made so far.
@Service
public class SeeSelections {
    private static final int THOUSANDTHS = 1_000;

    private final Calls calls;
    private final Contributions contributions;
    private final Reviews reviews;
    private final SelectionStore store;
    private final PendingStore pending;
    private final Calculations calculations;

    SeeSelections(
            Calls calls,
            Contributions contributions,
            Reviews reviews,
            SelectionStore store,
            PendingStore pending,
            Calculations calculations) {
        this.pending = pending;
        this.calls = calls;
        this.contributions = contributions;
        this.reviews = reviews;
        this.store = store;
        this.calculations = calculations;
    }

    /// A selection together with the call's submissions as they are now. `decided` is the number of the selection
    /// by which the call was decided. `pending` are the cases put aside to be fixed in or out.
    public record Seen(
            Basis basis, SavedSelection selection, String progress, Optional<Integer> decided, List<Pin> pending) {
        public Seen {
            pending = List.copyOf(pending);
        }
    }

    /// Submissions that no letter can reach.
    public List<Submission> withoutAddress(Seen seen) {
        var unreached = contributions.withoutAddress(seen.basis().call().id());
        return seen.basis().submissions().stream()
                .filter(submission -> unreached.contains(submission.id()))
                .toList();
    }

    public Basis basis(Viewer viewer, Slug slug) {
        return basis(SelectionAccess.coordinated(viewer, calls.find(slug)));
    }

    private Basis basis(Call call) {
        return new Basis(call, contributions.submitted(call.id()), reviews.scores(call.id()));
    }

    /// How far the score of each case can be off, in thousandths of a point, by receipt number.
    Map<String, Long> errors(Basis basis) {
        var errors = reviews.errors(basis.call().id());
        return basis.eligible().stream()
                .filter(submission -> errors.containsKey(submission.id()))
                .collect(Collectors.toMap(
                        Submission::number,
                        submission -> Math.round(THOUSANDTHS * errors.getOrDefault(submission.id(), 0.0))));
    }

    public List<SelectionSummary> list(Basis basis) {
        return store.summaries(basis.call().id());
    }

    public Seen see(Viewer viewer, Slug slug, int number) {
        var call = SelectionAccess.coordinated(viewer, calls.find(slug));
        var saved = find(call, number);
        var progress = calculations.progress(saved.id());
        if (saved.run() instanceof Run.Making && progress.isEmpty()) {
            saved = interrupted(call, number, saved.id());
        }
        if (endInterrupted(saved.replays())) {
            saved = find(call, number);
        }
        return new Seen(
                basis(call), saved, progress.orElse(""), store.decidedNumber(call.id()), pending.of(call.id(), number));
    }

    /// Nobody calculates any more. Either the answer was kept a moment ago, or the platform was stopped meanwhile.
    private SavedSelection interrupted(Call call, int number, UUID id) {
        var again = find(call, number);
        if (again.run() instanceof Run.Making) {
            store.end(id, new Calculations.Ended(new Run.Failed(Failure.INTERRUPTED), ""));
            return find(call, number);
        }
        return again;
    }

    /// A replay that nobody calculates any more came to nothing, unless its answer was kept a moment ago.
    private boolean endInterrupted(List<Replay> replays) {
        var lost = replays.stream()
                .filter(replay -> replay.state() == Replay.State.MAKING)
                .filter(replay -> calculations.progress(replay.id()).isEmpty())
                .toList();
        lost.forEach(replay -> store.endAgain(replay.id(), Replay.State.FAILED, ""));
        return !lost.isEmpty();
    }

    private SavedSelection find(Call call, int number) {
        return Optional.of(number)
                .flatMap(wanted -> store.find(call.id(), wanted))
                .orElseThrow(() -> new NotFound("No such selection"));
    }
}
