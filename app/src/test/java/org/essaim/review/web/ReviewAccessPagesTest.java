package org.essaim.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essaim.accounts.PersonalDataSource;
import org.essaim.calls.CallExamples;
import org.essaim.contributions.Submission;
import org.essaim.review.ReviewExamples;
import org.essaim.review.Reviews;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who sees which review, and what a page costs.
@EssaimTest
class ReviewAccessPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    @Autowired
    private Reviews reviews;

    @Autowired
    private List<PersonalDataSource> personal;

    private ReviewExamples example;
    private Submission submission;

    @BeforeEach
    void aReviewedCall() {
        example = new ReviewExamples(beans, "A confidential call");
        submission = example.submit("=Cooperativa", "IT", "it", "=HYPERLINK(1)");
        example.review(example.reviewer("reader@network.example"), submission, 4);
    }

    @Test
    void everyoneElseFindsNothing() {
        new ReviewExamples(beans, "Another call", new CallExamples(beans).coordinator("other@elsewhere.example"))
                .reviewer("stranger@elsewhere.example");
        var own = "/en/desk/reviews/" + example.call().slug();
        var paths = List.of(
                "/en/desk/reviews",
                own,
                own + "/" + submission.number(),
                example.path() + "/reviews",
                example.path() + "/reviews.csv");

        assertEquals(List.of(200, 404, 404, 403, 403), statuses("stranger@elsewhere.example", paths));
        assertEquals(List.of(403, 403, 403, 404, 404), statuses("other@elsewhere.example", paths));
        assertEquals(List.of(200, 200, 200, 403, 403), statuses("reader@network.example", paths));
        assertEquals(List.of(403, 403, 403, 200, 200), statuses("coordinator@network.example", paths));
        for (var path : paths) {
            var visitor = visitors.arrive();
            visitor.open(path);
            assertEquals("/en/sign-in", visitor.path().replaceAll("\\?.*", ""));
        }
    }

    @Test
    void aReviewerNeverSeesAnothersReview() {
        example.reviewer("second@network.example");
        var second = visitors.signedIn("second@network.example");
        second.open("/en/desk/reviews/" + example.call().slug() + "/" + submission.number());

        assertEquals(200, second.status());
        assertEquals(submission.title(), second.heading());
        assertFalse(second.page().html().contains("Seen and judged."));
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(example.path() + "/reviews.csv");
        var lines =
                new String(coordinator.bytes(), StandardCharsets.UTF_8).lines().toList();

        assertEquals(2, lines.size());
        assertEquals(
                submission.number() + ",'=Cooperativa,'=HYPERLINK(1),IT,it,inclusion-through-work,reader,finished,"
                        + "4,4,4,4,4,4.00,Seen and judged.,,,,,",
                lines.getLast());
    }

    @Test
    void pagesCostTheSameWhateverTheNumberOfRows() {
        var reader = visitors.signedIn("reader@network.example");
        var coordinator = visitors.signedIn("coordinator@network.example");
        var list = "/en/desk/reviews/" + example.call().slug();
        var oneRead = statements.during(() -> reader.open(list)).size();
        var oneSeen = statements
                .during(() -> coordinator.open(example.path() + "/reviews"))
                .size();

        for (var name : List.of("Due", "Tre")) {
            example.review(example.reviewer(name + "@network.example"), example.submit(name, "IT", "it"), 3);
        }

        assertEquals(oneRead, statements.during(() -> reader.open(list)).size());
        assertEquals(
                oneSeen,
                statements
                        .during(() -> coordinator.open(example.path() + "/reviews"))
                        .size());
        assertEquals(3, coordinator.page().select("[id^=case-]").size());
    }

    @Test
    void aReviewersDeskCostsTheSameWhateverTheNumberOfCalls() {
        var reader = visitors.signedIn("reader@network.example");
        var one = statements.during(() -> reader.open("/en/desk/reviews")).size();
        var another = new ReviewExamples(beans, "Another confidential call", example.coordinator());
        another.reviewer("reader@network.example");
        another.submit("Quattro", "IT", "it");

        assertEquals(
                one, statements.during(() -> reader.open("/en/desk/reviews")).size());
        assertEquals(2, reader.page().select(".cards li").size());
    }

    @Test
    void anErasedReviewerLeavesFinishedReviewsWithoutAName() {
        var source = personal.stream()
                .filter(one -> one.name().equals("review"))
                .findFirst()
                .orElseThrow();
        var reader = example.reviewer("reader@network.example");
        assertEquals(1, source.export(reader.id(), reader.email()).size());

        source.erase(reader.id(), reader.email());

        assertEquals(List.of(), source.export(reader.id(), reader.email()));
        assertEquals(
                Map.of(submission.id(), 1),
                Map.of(
                        submission.id(),
                        Objects.requireNonNull(
                                        reviews.scores(example.call().id()).get(submission.id()))
                                .reviews()));
    }

    private List<Integer> statuses(String email, List<String> paths) {
        var visitor = visitors.signedIn(email);
        return paths.stream()
                .map(path -> {
                    visitor.open(path);
                    return visitor.status();
                })
                .toList();
    }
}
