package org.essaim.review.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.calls.CallId;
import org.essaim.fair.assignment.Assignment;
import org.essaim.fair.assignment.AssignmentJson;
import org.essaim.fair.assignment.Mode;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.review.domain.Assigning;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.domain.AssignmentQuestion;
import org.essaim.review.domain.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Has a draft of who reads what worked out beside the platform. Nothing is in force by it. Refuses while another
/// draft is being worked out, and without cases or readers.
@Service
public class ProposeReaders {
    private static final int MOST_READERS = 10;
    private static final int MOST_CASES = 1_000;

    private final SeeAssignment desks;
    private final AssignmentStore store;
    private final AssignmentRuns runs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ProposeReaders(
            SeeAssignment desks,
            AssignmentStore store,
            AssignmentRuns runs,
            TransactionTemplate transactions,
            Clock clock) {
        this.desks = desks;
        this.store = store;
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// `readers` for each case; `most` cases for a reader who named no number.
    public record Wish(Mode mode, int readers, int most) {}

    /// Answers at once; the draft comes later.
    public Outcome<Assigning> propose(Viewer viewer, Slug slug, Wish wish) {
        var run = TimeOrderedId.at(clock.instant());
        runs.expect(run);
        var begun = false;
        try {
            var asked = asked(viewer, slug, wish, run);
            if (asked instanceof Outcome.Done<AssignmentQuestion>(AssignmentQuestion question)) {
                runs.begin(run, question.problem(), found -> end(question.desk(), found));
                begun = true;
                return Outcome.done(question.desk().assigning());
            }
            return Outcome.refused(((Outcome.Refused<AssignmentQuestion>) asked).refusals());
        } finally {
            if (!begun) {
                runs.drop(run);
            }
        }
    }

    /// The same, but comes back when the draft is kept; within the caller's transaction.
    Outcome<Assigning> proposeAndWait(Viewer viewer, Slug slug, Wish wish) {
        var run = TimeOrderedId.at(clock.instant());
        runs.expect(run);
        try {
            return switch (asked(viewer, slug, wish, run)) {
                case Outcome.Done<AssignmentQuestion>(AssignmentQuestion question) -> {
                    end(question.desk(), runs.now(question.problem()));
                    yield Outcome.done(question.desk().assigning());
                }
                case Outcome.Refused<AssignmentQuestion> refused -> Outcome.refused(refused.refusals());
            };
        } finally {
            runs.drop(run);
        }
    }

    private Outcome<AssignmentQuestion> asked(Viewer viewer, Slug slug, Wish wish, UUID run) {
        var desk = desks.see(viewer, slug);
        var refusals = refusals(desk, wish);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var begun = transactions.execute(_ -> {
            if (store.hold(desk.call().id()).assigning().state() == Assigning.State.MAKING) {
                return false;
            }
            store.begin(desk.call().id(), run, wish.readers(), wish.most());
            return true;
        });
        return Boolean.TRUE.equals(begun)
                ? Outcome.done(new AssignmentQuestion(desks.of(desk.call()), wish.mode()))
                : Outcome.refused("", "review.refused.making");
    }

    private static List<Refusal> refusals(AssignmentDesk desk, Wish wish) {
        var refusals = new ArrayList<Refusal>();
        if (wish.readers() < 1 || wish.readers() > MOST_READERS) {
            refusals.add(Refusal.of("readers", "review.refused.readers", Map.of("most", MOST_READERS)));
        }
        if (wish.most() < 1 || wish.most() > MOST_CASES) {
            refusals.add(Refusal.of("most", "review.refused.most", Map.of("most", MOST_CASES)));
        }
        if (desk.cases().isEmpty()) {
            refusals.add(Refusal.of("", "review.refused.no-cases"));
        }
        if (desk.readers().size() == desk.unknown().size()) {
            refusals.add(Refusal.of("", "review.refused.no-readers"));
        }
        if (desk.assigning().state() == Assigning.State.MAKING) {
            refusals.add(Refusal.of("", "review.refused.making"));
        }
        return refusals;
    }

    private void end(AssignmentDesk desk, Optional<Assignment> found) {
        CallId call = desk.call().id();
        transactions.executeWithoutResult(_ -> {
            store.hold(call);
            if (found.isEmpty()) {
                store.end(call, Assigning.State.FAILED, "");
                return;
            }
            store.draft(call, pairs(desk, found.get()));
            store.end(call, Assigning.State.MADE, AssignmentJson.writeAnswer(found.get()));
        });
    }

    private static List<Reading> pairs(AssignmentDesk desk, Assignment assignment) {
        return assignment.pairs().stream()
                .flatMap(pair -> desk.find(pair.proposal()).stream().map(submission -> {
                    var reader = new AccountId(UUID.fromString(pair.reviewer()));
                    var fixed = desk.reading(submission, reader)
                            .filter(Reading::fixed)
                            .isPresent();
                    return new Reading(submission.id(), reader, true, fixed, false);
                }))
                .toList();
    }
}
