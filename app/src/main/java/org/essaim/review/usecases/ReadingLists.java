package org.essaim.review.usecases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.review.domain.ReadingDesk;
import org.essaim.review.domain.ReadingList;
import org.essaim.review.domain.Review;
import org.springframework.stereotype.Component;

/// Puts together what one reviewer has to read in some calls. A reviewer who has not chosen languages reads all.
@Component
class ReadingLists {
    private final Contributions contributions;
    private final ReviewStore reviews;
    private final ReaderStore readers;

    ReadingLists(Contributions contributions, ReviewStore reviews, ReaderStore readers) {
        this.contributions = contributions;
        this.reviews = reviews;
        this.readers = readers;
    }

    ReadingDesk of(Call call, AccountId reader) {
        return of(List.of(call), reader).getFirst();
    }

    List<ReadingDesk> of(List<Call> calls, AccountId reader) {
        var ids = calls.stream().map(Call::id).toList();
        var languages = readers.profiles(ids).stream()
                .filter(profile -> profile.reader().equals(reader))
                .collect(Collectors.toMap(ReaderStore.Profile::call, ReaderStore.Profile::languages));
        var conflicts = readers.conflicts(ids).stream()
                .filter(conflict -> conflict.reader().equals(reader))
                .map(ReaderStore.Conflict::contribution)
                .collect(Collectors.toSet());
        var own = new HashMap<ContributionId, Review>();
        var readings = new HashMap<ContributionId, Integer>();
        for (var review : reviews.ofCalls(ids)) {
            if (review.reviewer().equals(reader)) {
                own.put(review.contribution(), review);
            }
            if (review.finished()) {
                readings.merge(review.contribution(), 1, Integer::sum);
            }
        }
        var closed = readers.closed(ids).keySet();
        var submitted = contributions.submitted(calls);
        return calls.stream()
                .map(call -> new ReadingDesk(
                        call,
                        new ReadingList(
                                submitted.getOrDefault(call.id(), List.of()),
                                languages.getOrDefault(call.id(), new HashSet<>(call.languages())),
                                own,
                                conflicts,
                                readings),
                        closed.contains(call.id())))
                .toList();
    }
}
