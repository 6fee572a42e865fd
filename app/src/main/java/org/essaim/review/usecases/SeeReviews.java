package org.essaim.review.usecases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Slug;
import org.essaim.review.domain.CallReviews;
import org.essaim.review.domain.ReadingList;
import org.essaim.review.domain.Review;
import org.essaim.review.domain.ReviewAccess;
import org.essaim.review.domain.ReviewerProgress;
import org.springframework.stereotype.Service;

/// Shows a call's coordinators all its reviews, how many each submission has, and how far each reviewer has come.
@Service
public class SeeReviews {
    private final Calls calls;
    private final Contributions contributions;
    private final Accounts accounts;
    private final ReviewStore reviews;
    private final ReaderStore readers;
    private final ReadingLists lists;

    SeeReviews(
            Calls calls,
            Contributions contributions,
            Accounts accounts,
            ReviewStore reviews,
            ReaderStore readers,
            ReadingLists lists) {
        this.lists = lists;
        this.calls = calls;
        this.contributions = contributions;
        this.accounts = accounts;
        this.reviews = reviews;
        this.readers = readers;
    }

    public CallReviews see(Viewer viewer, Slug slug) {
        var call = ReviewAccess.coordinated(viewer, calls.find(slug));
        var submissions = contributions.submitted(call.id());
        var written = reviews.ofCalls(List.of(call.id()));
        var names = new LinkedHashMap<AccountId, String>();
        accounts.holders(Role.REVIEWER, call.id().value()).forEach(person -> names.put(person.id(), person.name()));
        return new CallReviews(
                call,
                submissions,
                written,
                names,
                progress(call, submissions, written, names),
                Optional.ofNullable(readers.closed(List.of(call.id())).get(call.id())));
    }

    private List<ReviewerProgress> progress(
            Call call, List<Submission> submissions, List<Review> written, Map<AccountId, String> names) {
        return lists.ofReaders(call, names.keySet(), submissions, written).entrySet().stream()
                .map(entry -> progress(names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    private static ReviewerProgress progress(String name, ReadingList list) {
        var readable = list.cases();
        var begun =
                readable.stream().filter(one -> list.review(one).isPresent()).count();
        return new ReviewerProgress(
                name,
                list.languages().stream().sorted().toList(),
                list.finished(),
                begun - list.finished(),
                readable.size(),
                list.withConflict().size());
    }
}
