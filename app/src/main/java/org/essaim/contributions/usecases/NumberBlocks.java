package org.essaim.contributions.usecases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes many numbers at once, in a transaction of its own, so that a long import keeps nobody waiting who hands in
/// meanwhile. If the import fails after all, its numbers stay unused.
@Component
class NumberBlocks {
    private final SubmissionStore submissions;
    private final TransactionTemplate apart;

    NumberBlocks(SubmissionStore submissions, PlatformTransactionManager transactions) {
        this.submissions = submissions;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// So many numbers of each year; what is answered gives them out one by one.
    IntUnaryOperator take(Map<Integer, Integer> countByYear) {
        var next = new HashMap<Integer, Integer>();
        countByYear.forEach((year, count) -> {
            var last = Objects.requireNonNull(apart.execute(_ -> submissions.nextNumber(year, count)));
            next.put(year, last - count);
        });
        return year -> next.merge(year, 1, Integer::sum);
    }
}
