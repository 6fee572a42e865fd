package org.essaim.review.usecases;

import java.time.Clock;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.CaseToReview;
import org.essaim.review.domain.Judgement;
import org.essaim.review.domain.JudgementRules;
import org.essaim.review.domain.Review;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what a reviewer wrote about a case, as a draft or finished. Refuses when reviewing is closed or the judgement
/// is not complete; never writes over a version the reviewer has not seen. The same form sent twice is one review.
@Service
public class SaveReview {
    private final ReadCases cases;
    private final ReaderStore readers;
    private final ReviewStore store;
    private final Clock clock;

    SaveReview(ReadCases cases, ReaderStore readers, ReviewStore store, Clock clock) {
        this.cases = cases;
        this.readers = readers;
        this.store = store;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Answer {
        record Saved(int version) implements Answer {}

        /// Another window, or another visit, wrote meanwhile; nothing was written now.
        record Overtaken(CaseToReview current) implements Answer {}

        record Refused(CaseToReview current, List<Refusal> refusals) implements Answer {}
    }

    /// What the page keeps by itself while the reviewer writes: a draft; a finished review is left as it is.
    @Transactional
    public Answer keepDraft(Viewer viewer, Slug slug, String number, Judgement judgement, int seen) {
        var current = cases.read(viewer, slug, number);
        return current.finished() ? new Answer.Overtaken(current) : save(viewer, slug, number, judgement, false, seen);
    }

    @Transactional
    public Answer save(Viewer viewer, Slug slug, String number, Judgement judgement, boolean finish, int seen) {
        var current = cases.read(viewer, slug, number);
        if (readers.isClosedForWriting(current.desk().call().id())) {
            return new Answer.Refused(
                    cases.read(viewer, slug, number), List.of(Refusal.of("", "review.refused.closed")));
        }
        var refusals = JudgementRules.check(judgement, current.desk().call().criteria(), finish);
        if (!refusals.isEmpty()) {
            return new Answer.Refused(current, refusals);
        }
        var review =
                new Review(current.submission().id(), viewer.person().id(), judgement, finish, seen, clock.instant());
        var call = current.desk().call().id();
        var written = seen == 0 ? store.insert(call, review) : store.update(call, review);
        if (written) {
            return new Answer.Saved(seen + 1);
        }
        var now = cases.read(viewer, slug, number);
        var same = now.judgement().equals(judgement) && now.finished() == finish;
        return same ? new Answer.Saved(now.version()) : new Answer.Overtaken(now);
    }
}
