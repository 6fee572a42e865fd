package org.essaim.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class CalibrationPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    private ReviewExamples example;
    private Viewer.SignedIn mild;
    private Viewer.SignedIn strict;
    private List<Submission> submissions = List.of();

    @BeforeEach
    void aCallWithAMildAndAStrictReader() {
        example = new ReviewExamples(beans, "A call to calibrate");
        submissions = List.of(
                example.submit("Cooperativa Uno", "IT", "it"),
                example.submit("Association Deux", "FR", "fr"),
                example.submit("Cooperative Three", "IE", "en"));
        mild = example.reviewer("mild@network.example");
        strict = example.reviewer("strict@network.example");
    }

    @Test
    void aCoordinatorSeesEstimatesWithTheirIntervalsAndWhoIsStrict() {
        for (var submission : submissions) {
            example.review(mild, submission, submission.equals(submissions.getFirst()) ? 5 : 4);
            example.review(strict, submission, submission.equals(submissions.getFirst()) ? 3 : 2);
        }
        var page = coordinator();

        page.open(path() + "?places=1");

        assertEquals(200, page.status());
        assertEquals(
                submissions.getFirst().number(),
                page.page().select("table.calibrated tbody td").get(0).text());
        assertEquals(
                "4.00",
                page.page()
                        .select("#case-" + submissions.getFirst().number() + " td.num")
                        .get(1)
                        .text());
        assertEquals(3, page.page().select("table.calibrated .tag").size());
        assertTrue(chance(page).matches("[0-9]{1,3}%"), chance(page));
        assertEquals(
                List.of("strict", "mild"),
                page.page().select("table.strictness th[scope=row]").eachText());
        assertTrue(page.page().select("table.strictness tbody tr").get(0).text().contains("points stricter"));
        assertEquals(3, page.page().select("svg.chart circle").size());

        page.open(path().replace("/en/", "/fr/") + "?places=1");
        assertTrue(chance(page).matches("[0-9]{1,3}[\\u202f\\u00a0 ]%"), chance(page));
        assertTrue(interval(page).matches("[0-9],[0-9] à [0-9],[0-9]"), interval(page));
    }

    @Test
    void saysWhenNoReaderConnectsTheCases() {
        example.review(mild, submissions.getFirst(), 5);
        example.review(strict, submissions.getLast(), 2);
        var page = coordinator();

        page.open(path());

        assertTrue(page.page().select(".warning").get(0).text().startsWith("The reviews fall apart into 2 groups"));
    }

    @Test
    void keepsANumberOfPlacesThatCannotBeAndShowsTheUsualOne() {
        example.review(mild, submissions.getFirst(), 5);
        var page = coordinator();

        for (var typed : List.of("0", "4", "-1", "many", "99999999999")) {
            page.open(path() + "?places=" + typed);

            assertEquals(422, page.status(), typed);
            assertEquals(typed, page.page().select("#places").attr("value"));
            assertEquals(
                    "The number of places is a whole number from 1 to 3. Below you see the usual one in six.",
                    page.page().select(".error-summary li").text());
        }
    }

    @Test
    void saysThatThereIsNothingToCompareYet() {
        var page = coordinator();

        page.open(path());

        assertEquals("Nothing to compare yet", page.page().select(".empty h2").text());
    }

    @Test
    void nobodyElseLearnsWhoIsStrict() {
        example.review(mild, submissions.getFirst(), 5);
        var visitor = visitors.arrive();
        visitor.open(path());
        assertFalse(visitor.page().text().contains("mild"));
        var reader = visitors.signedIn("strict@network.example");
        reader.open(path());
        assertEquals(403, reader.status());
    }

    private static String chance(Visitor page) {
        return page.page().select("table.calibrated td:nth-of-type(6)").get(0).text();
    }

    private static String interval(Visitor page) {
        return page.page().select("table.calibrated td:nth-of-type(5)").get(0).text();
    }

    private Visitor coordinator() {
        return visitors.signedIn("coordinator@network.example");
    }

    private String path() {
        return example.path() + "/reviews/calibration";
    }
}
