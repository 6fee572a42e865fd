package org.essaim.review.usecases;

import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A reviewer says that she is too close to a case: it leaves her desk, what she may have written no longer
/// counts, and where it was assigned to her a place is open. Possible at any time, also after reviewing was
/// closed. Taking it back brings both again, and is refused once reviewing is closed: nothing a reviewer wrote
/// begins to count after that.
@Service
public class DeclareConflict {
    private final ReadCases cases;
    private final ReaderStore readers;
    private final AssignmentStore assignments;

    DeclareConflict(ReadCases cases, ReaderStore readers, AssignmentStore assignments) {
        this.assignments = assignments;
        this.cases = cases;
        this.readers = readers;
    }

    @Transactional
    public void declare(Viewer viewer, Slug slug, String number) {
        var submission = find(viewer, slug, number);
        readers.declare(submission.call(), submission.id(), viewer.person().id(), false);
        assignments.takeAway(
                submission.call(), submission.id(), Set.of(viewer.person().id()));
    }

    @Transactional
    public Outcome<Submission> withdraw(Viewer viewer, Slug slug, String number) {
        var submission = find(viewer, slug, number);
        if (readers.isClosedForWriting(submission.call())) {
            return Outcome.refused("", "review.refused.withdraw");
        }
        var own = readers.withdraw(submission.id(), viewer.person().id(), false);
        if (!own && readers.isConflict(submission.id(), viewer.person().id())) {
            return Outcome.refused("", "review.refused.withdraw-coordinator");
        }
        return Outcome.done(submission);
    }

    private Submission find(Viewer viewer, Slug slug, String number) {
        return cases.desk(viewer, slug).list().submissions().stream()
                .filter(submission -> submission.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such case"));
    }
}
