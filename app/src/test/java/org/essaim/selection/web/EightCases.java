package org.essaim.selection.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.springframework.context.ApplicationContext;

/// A call to select from, with eight reviewed cases: four from Italy (scores 5 4 3 3), two from France (4 2), one each
/// from Bulgaria (2) and Portugal (1); and its coordinator, who plans.
final class EightCases {
    static final List<String> COUNTRIES = List.of("IT", "IT", "IT", "IT", "FR", "FR", "BG", "PT");
    static final List<Integer> SCORES = List.of(5, 4, 3, 3, 4, 2, 2, 1);

    private final ReviewExamples example;
    private final List<String> numbers;
    private final Visitor coordinator;

    EightCases(ApplicationContext beans, Visitors visitors) {
        example = new ReviewExamples(beans, "A call to select from");
        var reviewer = example.reviewer("reader@network.example");
        numbers = IntStream.range(0, COUNTRIES.size())
                .mapToObj(index -> {
                    var submission = example.submit("Organisation " + index, COUNTRIES.get(index), "en");
                    example.review(reviewer, submission, SCORES.get(index));
                    return submission.number();
                })
                .toList();
        coordinator = visitors.signedIn("coordinator@network.example");
    }

    ReviewExamples example() {
        return example;
    }

    /// In the order of the countries.
    List<String> numbers() {
        return numbers;
    }

    Visitor coordinator() {
        return coordinator;
    }

    String path() {
        return example.path() + "/selection";
    }

    void plan(String places, List<String> quotas, List<String> least, List<String> most) {
        plan(places, quotas, least, most, quotas.stream().map(_ -> "1").toList());
    }

    void plan(String places, List<String> quotas, List<String> least, List<String> most, List<String> weights) {
        send("find", places, quotas, least, most, weights);
        if (coordinator.status() == 200) {
            waitFor(".chosen");
        }
    }

    /// Asks what such a plan would give, and keeps nothing.
    void attempt(String places, List<String> quotas, List<String> least, List<String> most) {
        send("try", places, quotas, least, most, List.of("1"));
    }

    private void send(
            String action,
            String places,
            List<String> quotas,
            List<String> least,
            List<String> most,
            List<String> weights) {
        coordinator.open(path() + "/new");
        coordinator.submitAll(
                "#plan",
                Map.of(
                        "places", List.of(places),
                        "quota", quotas,
                        "min", least,
                        "max", most,
                        "weight", weights,
                        "action", List.of(action)));
    }

    /// Looks at the page again until this is on it and nothing is being calculated.
    void waitFor(String selector) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (coordinator.page().select(selector).isEmpty()
                || !coordinator.header("Refresh").isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(
                        "No " + selector + " on " + coordinator.page().text());
            }
            coordinator.open(coordinator.path());
        }
    }
}
