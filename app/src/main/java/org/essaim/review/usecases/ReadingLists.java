package org.essaim.review.usecases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.kernel.Language;
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
        return calls.stream()
                .map(call -> new ReadingDesk(
                        call, list(call, languages, own, conflicts, readings), closed.contains(call.id())))
                .toList();
    }

    private ReadingList list(
            Call call,
            Map<CallId, Set<Language>> languages,
            Map<ContributionId, Review> own,
            Set<ContributionId> conflicts,
            Map<ContributionId, Integer> readings) {
        return new ReadingList(
                contributions.submitted(call.id()),
                languages.getOrDefault(call.id(), new HashSet<>(call.languages())),
                own,
                conflicts,
                readings);
    }
}
