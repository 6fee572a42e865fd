package org.essaim.selection.usecases;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionChecker;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.review.Reviews;
import org.essaim.selection.domain.BalanceReport;
import org.essaim.selection.domain.Run;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Makes a selection the call's decision: writes who was chosen, tells everybody why, and gives the call its
/// public balance; reviewing ends with it. Once; repeating it changes nothing, and a second selection of the same call
/// is refused. So is
/// a decision while answers may still come, one that was confirmed over other submissions than there are, and an
/// answer that does not stand the check.
@Service
public class DecideSelection {
    private final SeeSelections selections;
    private final SelectionStore store;
    private final Contributions contributions;
    private final Calls calls;
    private final Reviews reviews;
    private final ReasonLetters letters;
    private final Clock clock;

    DecideSelection(
            SeeSelections selections,
            SelectionStore store,
            Contributions contributions,
            Calls calls,
            Reviews reviews,
            ReasonLetters letters,
            Clock clock) {
        this.letters = letters;
        this.reviews = reviews;
        this.selections = selections;
        this.store = store;
        this.contributions = contributions;
        this.calls = calls;
        this.clock = clock;
    }

    /// `confirmed` are the numbers of all submissions that the coordinator saw when confirming.
    @Transactional
    public Outcome<Integer> decide(Viewer viewer, Slug slug, int number, Set<String> confirmed) {
        var seen = selections.see(viewer, slug, number);
        var call = seen.basis().call();
        if (!(seen.selection().run() instanceof Run.Made(Selection selection))) {
            return Outcome.refused("", "selection.refused.not-made");
        }
        var decided = store.decided(call.id());
        if (decided.isPresent()) {
            return decided.get() == number
                    ? Outcome.done(number)
                    : Outcome.refused(
                            List.of(Refusal.of("", "selection.refused.decided", Map.of("number", decided.get()))));
        }
        var refusal = refusal(seen, selection, confirmed);
        if (refusal.isPresent()) {
            return Outcome.refused(List.of(refusal.get()));
        }
        var chosen = new HashSet<ContributionId>();
        var ids = ids(seen.basis().submissions());
        selection.selected().forEach(chosenNumber -> chosen.add(ids.get(chosenNumber)));
        contributions.decide(call.id(), chosen, letters.reasons(seen, selection), viewer);
        var arrived = changed(confirmed, contributions.submitted(call.id()));
        if (arrived.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(List.of(arrived.get()));
        }
        calls.showBalance(call.id(), balance(seen, selection).json());
        reviews.end(call.id());
        store.decide(seen.selection().id(), viewer.person().id());
        return Outcome.done(number);
    }

    private Optional<Refusal> refusal(SeeSelections.Seen seen, Selection selection, Set<String> confirmed) {
        if (!seen.basis().call().isIn(clock.instant())) {
            return Optional.of(Refusal.of("", "selection.refused.open"));
        }
        var changed = changed(confirmed, seen.basis().submissions());
        if (changed.isPresent()) {
            return changed;
        }
        if (!ids(seen.basis().submissions()).keySet().containsAll(selection.selected())) {
            return Optional.of(Refusal.of("", "selection.refused.withdrawn"));
        }
        return new SelectionChecker(seen.selection().problem()).check(selection).isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("", "selection.refused.check"));
    }

    private static Optional<Refusal> changed(Set<String> confirmed, List<Submission> now) {
        var came = new TreeSet<>(ids(now).keySet());
        came.removeAll(confirmed);
        var went = new TreeSet<>(confirmed);
        went.removeAll(ids(now).keySet());
        if (came.isEmpty() && went.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "",
                "selection.refused.changed",
                Map.of("came", came.size(), "new", listed(came), "went", went.size(), "gone", listed(went))));
    }

    private static String listed(Collection<String> numbers) {
        return String.join(", ", numbers);
    }

    private static Map<String, ContributionId> ids(List<Submission> submissions) {
        var ids = new HashMap<String, ContributionId>();
        submissions.forEach(submission -> ids.put(submission.number(), submission.id()));
        return ids;
    }

    private BalanceReport balance(SeeSelections.Seen seen, Selection selection) {
        var saved = seen.selection();
        var way = BalanceReport.Way.of(saved, selection, store.before(saved.call(), saved.number()));
        return BalanceReport.of(seen.basis().call(), seen.basis().submissions(), selection, way);
    }
}
