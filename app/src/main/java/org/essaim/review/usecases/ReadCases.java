package org.essaim.review.usecases;

import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Calls;
import org.essaim.contributions.Contributions;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.CaseToReview;
import org.essaim.review.domain.ReadingDesk;
import org.essaim.review.domain.ReviewAccess;
import org.springframework.stereotype.Service;

/// Shows a reviewer her calls and the cases she may read. Cases in other languages, or with a conflict of
/// interest, look as if they were not there; other people's reviews are never shown.
@Service
public class ReadCases {
    private final Calls calls;
    private final Contributions contributions;
    private final ReadingLists lists;

    ReadCases(Calls calls, Contributions contributions, ReadingLists lists) {
        this.contributions = contributions;
        this.calls = calls;
        this.lists = lists;
    }

    public List<ReadingDesk> desk(Viewer viewer) {
        var person = ReviewAccess.reviewer(viewer);
        var own = calls.published().stream()
                .filter(call -> viewer.reviews(call.id().value()))
                .toList();
        return lists.of(own, person.id());
    }

    public ReadingDesk desk(Viewer viewer, Slug slug) {
        var call = calls.find(slug);
        var person = ReviewAccess.reviewerOf(viewer, call);
        return lists.of(call.orElseThrow(), person.id());
    }

    public CaseToReview read(Viewer viewer, Slug slug, String number) {
        var desk = desk(viewer, slug);
        return desk.list().cases().stream()
                .filter(submission -> submission.number().equals(number))
                .findFirst()
                .map(submission -> CaseToReview.of(desk, submission))
                .orElseThrow(() -> new NotFound("No such case for this reviewer"));
    }

    /// What the case says, in words for a reader of this language.
    public Contributions.Told told(CaseToReview current, Language reader) {
        return contributions
                .tell(current.submission().id(), reader)
                .orElseThrow(() -> new NotFound("No such case any more"));
    }
}
