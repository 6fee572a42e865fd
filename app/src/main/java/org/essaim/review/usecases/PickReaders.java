package org.essaim.review.usecases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.Assigning;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.domain.AssignmentDesk.Reader;
import org.essaim.review.domain.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A coordinator picks the readers of one case in the draft, holds some of them there whatever is proposed later,
/// and says who is too close to it. Refuses to take away somebody who has begun to read, to give a case to
/// somebody who is too close, and to write over a draft that was changed meanwhile.
@Service
public class PickReaders {
    private final SeeAssignment desks;
    private final ReaderStores stores;

    PickReaders(SeeAssignment desks, ReaderStores stores) {
        this.desks = desks;
        this.stores = stores;
    }

    /// The readers wanted for a case, those of them to be held, those too close, and the version of the draft that
    /// was seen.
    public record Pick(Set<AccountId> readers, Set<AccountId> fixed, Set<AccountId> close, int version) {}

    /// One case on the desk.
    public record Seen(AssignmentDesk desk, Submission submission) {}

    public Seen see(Viewer viewer, Slug slug, String number) {
        var desk = desks.see(viewer, slug);
        return new Seen(desk, desk.find(number).orElseThrow(() -> new NotFound("No such case")));
    }

    @Transactional
    public Outcome<Submission> pick(Viewer viewer, Slug slug, String number, Pick pick) {
        var before = see(viewer, slug, number);
        var call = before.desk().call().id();
        var held = stores.assignments().hold(call).assigning();
        var seen = see(viewer, slug, number);
        if (held.state() == Assigning.State.MAKING) {
            return Outcome.refused("", "review.refused.making");
        }
        if (held.version() != pick.version()) {
            return Outcome.refused("", "review.refused.overtaken");
        }
        var refusals = refusals(seen, pick);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var submission = seen.submission();
        closeness(seen, pick);
        var wanted = new HashSet<>(pick.readers());
        wanted.addAll(pick.fixed());
        stores.assignments().draft(call, submission.id(), pairs(seen, wanted, pick.fixed()));
        stores.assignments().changed(call);
        return Outcome.done(submission);
    }

    private void closeness(Seen seen, Pick pick) {
        var submission = seen.submission();
        for (var reader : seen.desk().readers()) {
            if (pick.close().contains(reader.id())) {
                stores.readers().declare(submission.call(), submission.id(), reader.id(), true);
            } else {
                stores.readers().withdraw(submission.id(), reader.id(), true);
            }
        }
        stores.assignments().takeAway(submission.call(), submission.id(), pick.close());
    }

    private static List<Reading> pairs(Seen seen, Set<AccountId> wanted, Set<AccountId> fixed) {
        return seen.desk().readers().stream()
                .map(Reader::id)
                .filter(wanted::contains)
                .map(reader -> new Reading(seen.submission().id(), reader, true, fixed.contains(reader), false))
                .toList();
    }

    private static List<Refusal> refusals(Seen seen, Pick pick) {
        var refusals = new ArrayList<Refusal>();
        for (var reader : seen.desk().readers()) {
            var wanted = pick.readers().contains(reader.id()) || pick.fixed().contains(reader.id());
            var close = pick.close().contains(reader.id())
                    || (seen.desk().isClose(seen.submission(), reader)
                            && !seen.desk().isDeclaredByCoordinator(seen.submission(), reader.id()));
            Map<String, Object> named = Map.of("name", reader.name());
            if (wanted && close) {
                refusals.add(Refusal.of("reader-" + reader.id().value(), "review.refused.close", named));
            }
            if (!wanted && !close && seen.desk().isBegun(seen.submission(), reader.id())) {
                refusals.add(Refusal.of("reader-" + reader.id().value(), "review.refused.begun", named));
            }
        }
        var known = seen.desk().readers().stream().map(Reader::id).toList();
        if (!known.containsAll(pick.readers()) || !known.containsAll(pick.fixed())) {
            refusals.add(Refusal.of("", "review.refused.reader"));
        }
        return refusals;
    }
}
