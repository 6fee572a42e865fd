package org.essaim.selection.web;

import java.util.HashMap;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.CallExamples;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.springframework.context.ApplicationContext;

/// Calls of one coordinator with two reviewed cases each, one from Italy and one from France, and selections of them.
final class TwoCases {
    private final ApplicationContext beans;
    private final Visitors visitors;
    private final Map<String, Viewer.SignedIn> known = new HashMap<>();

    TwoCases(ApplicationContext beans, Visitors visitors) {
        this.beans = beans;
        this.visitors = visitors;
    }

    ReviewExamples of(String title, int first, int second) {
        var coordinator = known.computeIfAbsent("coordinator@network.example", new CallExamples(beans)::coordinator);
        var example = new ReviewExamples(beans, title, coordinator);
        var reviewer = example.reviewer("reader@network.example");
        example.review(reviewer, example.submit("Organisation 0", "IT", "en"), first);
        example.review(reviewer, example.submit("Organisation 1", "FR", "en"), second);
        return example;
    }

    static void select(Visitor coordinator, ReviewExamples example, String places) {
        coordinator.open(example.path() + "/selection/new");
        coordinator.submit("#plan", Map.of("places", places, "action", "find"));
        found(coordinator);
    }

    static void found(Visitor coordinator) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (coordinator.page().select(".chosen").isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(coordinator.page().text());
            }
            coordinator.open(coordinator.path());
        }
    }

    /// The page before a decision, as a coordinator has it open elsewhere.
    Visitor page(ReviewExamples example, int number) {
        var elsewhere = visitors.signedIn("coordinator@network.example");
        elsewhere.open(example.path() + "/selection/" + number + "/decide");
        return elsewhere;
    }
}
