package org.essaim.fair;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds contradictions before any solver runs. The limits keep all sums exact in the solvers' arithmetic.
final class ProblemCheck {

    static final long MERIT_LIMIT = 10_000_000;
    static final int WEIGHT_LIMIT = 1_000;

    private ProblemCheck() {}

    static List<Refusal> refusals(SelectionProblem problem) {
        var found = new ArrayList<Refusal>();
        if (problem.places() < 0) {
            found.add(new Refusal.NegativePlaces(problem.places()));
        }
        checkCandidates(problem.candidates(), found);
        problem.quotas().forEach(quota -> checkQuota(quota, found));
        repeated(problem.quotas().stream(), quota -> List.of(quota.attribute(), quota.value()))
                .forEach(key -> found.add(new Refusal.DuplicateQuota(key.get(0), key.get(1))));
        checkPins(problem, found);
        return List.copyOf(found);
    }

    static List<Notice> notices(SelectionProblem problem) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (var candidate : problem.candidates()) {
            candidate
                    .attributes()
                    .forEach((name, values) ->
                            known.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(values));
        }
        var attributes = problem.quotas().stream()
                .map(Quota::attribute)
                .filter(name -> !known.containsKey(name))
                .distinct()
                .map(Notice.UnknownAttribute::new);
        var values = problem.quotas().stream()
                .filter(quota -> known.containsKey(quota.attribute()))
                .filter(quota ->
                        !known.getOrDefault(quota.attribute(), Set.of()).contains(quota.value()))
                .map(quota -> new Notice.UnknownValue(quota.attribute(), quota.value()));
        var ids = ids(problem);
        var draft = problem.draft().stream().filter(id -> !ids.contains(id)).map(Notice.DraftOutside::new);
        return Stream.of(attributes, values, draft)
                .flatMap(Function.<Stream<? extends Notice>>identity())
                .<Notice>map(Function.identity())
                .toList();
    }

    private static void checkCandidates(List<Candidate> candidates, List<Refusal> found) {
        for (var index = 0; index < candidates.size(); index++) {
            var candidate = candidates.get(index);
            if (candidate.id().isBlank()) {
                found.add(new Refusal.BlankId(index + 1));
            }
            if (candidate.merit() < -MERIT_LIMIT || candidate.merit() > MERIT_LIMIT) {
                found.add(new Refusal.MeritOutOfRange(candidate.id(), MERIT_LIMIT));
            }
        }
        repeated(candidates.stream(), Candidate::id).forEach(id -> found.add(new Refusal.DuplicateId(id)));
    }

    private static void checkQuota(Quota quota, List<Refusal> found) {
        var min = quota.min();
        var max = quota.max();
        if (min != null && min < 0) {
            found.add(new Refusal.NegativeQuota(quota.attribute(), quota.value(), min));
        }
        if (max != null && max < 0) {
            found.add(new Refusal.NegativeQuota(quota.attribute(), quota.value(), max));
        }
        if (min != null && max != null && min > max) {
            found.add(new Refusal.MinAboveMax(quota.attribute(), quota.value(), min, max));
        }
        if (quota.weight() < 1 || quota.weight() > WEIGHT_LIMIT) {
            found.add(new Refusal.WeightOutOfRange(quota.attribute(), quota.value(), quota.weight(), WEIGHT_LIMIT));
        }
    }

    private static void checkPins(SelectionProblem problem, List<Refusal> found) {
        var in = pinned(problem, Pin.Side.IN);
        var out = pinned(problem, Pin.Side.OUT);
        var ids = ids(problem);
        Stream.concat(in.stream(), out.stream())
                .distinct()
                .filter(id -> !ids.contains(id))
                .forEach(id -> found.add(new Refusal.UnknownPin(id)));
        in.stream().filter(out::contains).forEach(id -> found.add(new Refusal.PinnedBothWays(id)));
        if (problem.places() >= 0 && in.size() > problem.places()) {
            found.add(new Refusal.MorePinsThanPlaces(in.size(), problem.places()));
        }
        problem.candidates().stream()
                .filter(candidate -> in.contains(candidate.id()))
                .filter(candidate -> !candidate.organisation().isEmpty())
                .collect(groupingBy(Candidate::organisation, TreeMap::new, mapping(Candidate::id, toSet())))
                .forEach((organisation, both) -> {
                    if (both.size() > 1) {
                        found.add(new Refusal.OrganisationPinnedTwice(
                                organisation, both.stream().sorted().toList()));
                    }
                });
    }

    private static Set<String> pinned(SelectionProblem problem, Pin.Side side) {
        var ids = new TreeSet<String>();
        problem.pins().stream().filter(pin -> pin.side() == side).map(Pin::id).forEach(ids::add);
        return ids;
    }

    private static Set<String> ids(SelectionProblem problem) {
        return problem.candidates().stream().map(Candidate::id).collect(toSet());
    }

    private static <T, K> List<K> repeated(Stream<T> items, Function<T, K> key) {
        return items.collect(groupingBy(key, java.util.LinkedHashMap::new, counting())).entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
