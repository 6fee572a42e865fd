package org.essaim.review.usecases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    SeeReviews(Calls calls, Contributions contributions, Accounts accounts, ReviewStore reviews, ReaderStore readers) {
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
        var profiles = readers.profiles(List.of(call.id()));
        var conflicts = readers.conflicts(List.of(call.id()));
        var progress = new ArrayList<ReviewerProgress>();
        names.forEach((id, name) -> {
            var languages = profiles.stream()
                    .filter(profile -> profile.reader().equals(id))
                    .findFirst()
                    .map(ReaderStore.Profile::languages)
                    .orElseGet(() -> new HashSet<>(call.languages()));
            var close = conflicts.stream()
                    .filter(conflict -> conflict.reader().equals(id))
                    .map(ReaderStore.Conflict::contribution)
                    .collect(Collectors.toSet());
            var readable = submissions.stream()
                    .filter(submission -> languages.contains(submission.language()))
                    .map(Submission::id)
                    .filter(submission -> !close.contains(submission))
                    .collect(Collectors.toSet());
            var own = written.stream()
                    .filter(review -> review.reviewer().equals(id))
                    .filter(review -> readable.contains(review.contribution()))
                    .toList();
            progress.add(new ReviewerProgress(
                    name,
                    languages.stream().sorted().toList(),
                    own.stream().filter(Review::finished).count(),
                    own.stream().filter(review -> !review.finished()).count(),
                    readable.size(),
                    close.size()));
        });
        return progress;
    }
}
