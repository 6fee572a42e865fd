package org.essaim.review.usecases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.accounts.AccountId;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Language;
import org.essaim.review.domain.Reading;
import org.essaim.review.domain.ReadingDesk;
import org.essaim.review.domain.ReadingList;
import org.essaim.review.domain.Review;
import org.springframework.stereotype.Component;

/// Puts together what one reviewer has to read in some calls. A reviewer who has not chosen languages reads all,
/// until readers are assigned.
@Component
class ReadingLists {
    private final Contributions contributions;
    private final ReviewStore reviews;
    private final ReaderStore readers;
    private final AssignmentStore assignments;

    ReadingLists(Contributions contributions, ReviewStore reviews, ReaderStore readers, AssignmentStore assignments) {
        this.assignments = assignments;
        this.contributions = contributions;
        this.reviews = reviews;
        this.readers = readers;
    }

    ReadingDesk of(Call call, AccountId reader) {
        return of(List.of(call), reader).getFirst();
    }

    List<ReadingDesk> of(List<Call> calls, AccountId reader) {
        var ids = calls.stream().map(Call::id).toList();
        var known = known(ids);
        var written = reviews.ofCalls(ids);
        var closed = readers.closed(ids).keySet();
        var submitted = contributions.submitted(calls);
        return calls.stream()
                .map(call -> new ReadingDesk(
                        call,
                        list(call, reader, submitted.getOrDefault(call.id(), List.of()), written, known),
                        closed.contains(call.id())))
                .toList();
    }

    /// The lists of several readers of one call, in the readers' order.
    Map<AccountId, ReadingList> ofReaders(
            Call call, Collection<AccountId> people, List<Submission> submissions, List<Review> written) {
        var known = known(List.of(call.id()));
        var lists = new LinkedHashMap<AccountId, ReadingList>();
        people.forEach(reader -> lists.put(reader, list(call, reader, submissions, written, known)));
        return lists;
    }

    /// What decides who may read what, whoever reads.
    private record Known(
            List<ReaderStore.Profile> profiles,
            List<ReaderStore.Conflict> conflicts,
            Set<CallId> inForce,
            Map<ContributionId, Map<AccountId, Reading>> readings) {
        Set<Language> languages(Call call, AccountId reader) {
            return profiles.stream()
                    .filter(profile ->
                            profile.reader().equals(reader) && profile.call().equals(call.id()))
                    .findFirst()
                    .map(ReaderStore.Profile::languages)
                    .orElseGet(() -> new HashSet<>(call.languages()));
        }

        Set<ContributionId> conflicts(AccountId reader) {
            return conflicts.stream()
                    .filter(conflict -> conflict.reader().equals(reader))
                    .map(ReaderStore.Conflict::contribution)
                    .collect(Collectors.toSet());
        }

        Set<ContributionId> assigned(AccountId reader) {
            return readings.values().stream()
                    .flatMap(own -> Stream.ofNullable(own.get(reader)))
                    .filter(Reading::assigned)
                    .map(Reading::contribution)
                    .collect(Collectors.toSet());
        }
    }

    private Known known(List<CallId> calls) {
        return new Known(
                readers.profiles(calls),
                readers.conflicts(calls),
                assignments.inForce(calls).keySet(),
                assignments.readings(calls));
    }

    private static ReadingList list(
            Call call, AccountId reader, List<Submission> submissions, List<Review> written, Known known) {
        var own = new HashMap<ContributionId, Review>();
        var readings = new HashMap<ContributionId, Integer>();
        for (var review : written) {
            if (review.reviewer().equals(reader)) {
                own.put(review.contribution(), review);
            }
            if (review.finished()) {
                readings.merge(review.contribution(), 1, Integer::sum);
            }
        }
        return new ReadingList(
                submissions,
                known.languages(call, reader),
                known.inForce().contains(call.id()) ? Optional.of(known.assigned(reader)) : Optional.empty(),
                own,
                known.conflicts(reader),
                readings);
    }
}
