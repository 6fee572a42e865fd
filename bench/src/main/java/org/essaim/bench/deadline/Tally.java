package org.essaim.bench.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one kind of request was answered and how long it took, in milliseconds, written down by many threads at once.
final class Tally {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<Double> times = new ArrayList<>();

    synchronized void add(int status, double milliseconds) {
        statuses.merge(status, 1, Integer::sum);
        times.add(milliseconds);
    }

    synchronized int count() {
        return times.size();
    }

    synchronized int count(int from, int to) {
        return statuses.entrySet().stream()
                .filter(status -> status.getKey() >= from && status.getKey() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// The time that `share` of the answers did not exceed, from 0 to 1; zero when there was none.
    synchronized double within(double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }

    synchronized String line() {
        return "%6d  p50 %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  %s"
                .formatted(times.size(), within(0.5), within(0.95), within(0.99), statuses);
    }
}
