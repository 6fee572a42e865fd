package org.essaim.review.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.AccountId;
import org.essaim.contributions.Submission;

/// Finds what a draft lacks, in one walk over its pairs.
final class Gaps {
    private final AssignmentDesk desk;
    private final Map<AccountId, Integer> loads;

    Gaps(AssignmentDesk desk) {
        this.desk = desk;
        this.loads = desk.loads();
    }

    List<Gap> all() {
        return desk.cases().stream().flatMap(one -> gap(one).stream()).toList();
    }

    private Optional<Gap> gap(Submission submission) {
        var own = desk.drafted(submission);
        var missing = desk.assigning().readers() - own.size();
        if (missing <= 0) {
            return Optional.empty();
        }
        var canRead = 0;
        var close = 0;
        var full = 0;
        var free = 0;
        for (var reader : desk.readers()) {
            if (reader.reads(submission)) {
                canRead++;
                if (desk.isClose(submission, reader)) {
                    close++;
                } else if (!own.contains(reader.id())) {
                    var isFull = loads.getOrDefault(reader.id(), 0) >= desk.limit(reader);
                    full += isFull ? 1 : 0;
                    free += isFull ? 0 : 1;
                }
            }
        }
        return Optional.of(new Gap(submission, missing, canRead, close, full, free));
    }
}
