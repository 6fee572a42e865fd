package org.essaim.fair.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The parts of the review graph that share no reader, the largest first.
final class Parts {

    private final int[] leader;
    private final int[] numbers;
    private final int proposals;
    private final List<CalibrationNotice.Part> all;

    Parts(ReviewSet reviews) {
        proposals = reviews.proposals().size();
        leader = IntStream.range(0, proposals + reviews.reviewers().size()).toArray();
        reviews.entries().forEach(entry -> leader[find(entry.proposal())] = find(proposals + entry.reviewer()));
        var sizes = new int[leader.length];
        var readers = new int[leader.length];
        for (var node = 0; node < leader.length; node++) {
            (node < proposals ? sizes : readers)[find(node)]++;
        }
        var order = IntStream.range(0, proposals)
                .map(this::find)
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt((Integer part) -> -sizes[part]))
                .toList();
        numbers = new int[leader.length];
        for (var position = 0; position < order.size(); position++) {
            numbers[order.get(position)] = position + 1;
        }
        all = order.stream()
                .map(part -> new CalibrationNotice.Part(numbers[part], sizes[part], readers[part]))
                .toList();
    }

    private int find(int node) {
        var top = node;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }

    int ofProposal(int proposal) {
        return numbers[find(proposal)];
    }

    int ofReviewer(int reviewer) {
        return numbers[find(proposals + reviewer)];
    }

    List<CalibrationNotice.Part> all() {
        return all;
    }
}
