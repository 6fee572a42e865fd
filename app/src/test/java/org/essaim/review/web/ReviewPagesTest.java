package org.essaim.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Language;
import org.essaim.review.ReviewExamples;
import org.essaim.review.Reviews;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ReviewPagesTest {
    private static final String JUDGEMENT = ".judgement form";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Reviews reviews;

    private ReviewExamples example;
    private Submission italian;
    private Submission french;

    @BeforeEach
    void aCallWithTwoSubmissions() {
        example = new ReviewExamples(beans, "A call to review");
        italian = example.submit("Cooperativa Uno", "IT", "it");
        french = example.submit("Association Deux", "FR", "fr");
        example.reviewer("reader@network.example");
    }

    @Test
    void aReviewerFinishesTheNextCaseAndTheCoordinatorSeesItsMean() {
        var reader = signedIn("reader@network.example");
        reader.open("/en/desk/reviews");
        assertEquals(
                "None of 2 cases finished.",
                reader.page().select(".cards p:first-of-type").text());
        reader.open(reader.page().select(".cards p a").attr("href"));
        assertEquals(italian.title(), reader.heading());
        assertEquals("it", reader.page().select("h1").attr("lang"));

        reader.submit(JUDGEMENT, judged(4, "Convincing.", "finish"));

        assertEquals(200, reader.status());
        assertEquals(
                "Next case: " + french.number(),
                reader.page().select(".notice a").text());
        var coordinator = signedIn("coordinator@network.example");
        coordinator.open(example.path() + "/reviews");
        assertEquals(
                List.of("4.00", "0.00", "1"),
                coordinator
                        .page()
                        .select("#case-" + italian.number() + " td.num")
                        .eachText());
        assertEquals(
                List.of("–", "–", "0"),
                coordinator
                        .page()
                        .select("#case-" + french.number() + " td.num")
                        .eachText());
    }

    @Test
    void everythingTypedIsKeptWhenTheReviewCannotBeFinished() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));

        var fields = new LinkedHashMap<String, String>();
        fields.put("comment", "Only a comment so far.");
        fields.put("action", "finish");
        reader.submit(JUDGEMENT, fields);

        assertEquals(422, reader.status());
        assertEquals(
                List.of("Give at least one score before you finish, or save a draft."),
                reader.page().select(".error-summary li").eachText());
        assertEquals("Only a comment so far.", reader.page().select("#comment").text());
        assertEquals(Map.of(), reviews.scores(example.call().id()));
    }

    @Test
    void aDraftDoesNotCount() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));
        reader.submit(JUDGEMENT, judged(5, "First thoughts.", "draft"));

        assertEquals("First thoughts.", reader.page().select("#comment").text());
        assertEquals(Map.of(), reviews.scores(example.call().id()));
    }

    @Test
    void whatIsWrittenIsKeptAsADraftByItself() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));

        reader.submit(JUDGEMENT, judged(4, "Half a thought", "finish", "autosave", "true"));

        assertEquals(200, reader.status());
        var said = new String(reader.bytes(), StandardCharsets.UTF_8);
        assertTrue(said.matches("\\{.*\"message\":\"Saved as a draft at \\d\\d:\\d\\d:\\d\\d\\.\".*}"), said);
        assertTrue(said.contains("\"version\":1"), said);
        reader.open(casePath(italian));
        assertEquals("Half a thought", reader.page().select("#comment").text());
        assertEquals(Map.of(), reviews.scores(example.call().id()));
    }

    @Test
    void whatIsKeptByItselfNeverTakesBackAFinishedReview() {
        var first = signedIn("reader@network.example");
        var second = signedIn("reader@network.example");
        first.open(casePath(italian));
        first.submit(JUDGEMENT, judged(4, "Convincing.", "draft"));
        second.open(casePath(italian));
        first.submit(JUDGEMENT, judged(4, "Convincing.", "finish"));

        for (var version : List.of("1", "2")) {
            second.open(casePath(italian));
            second.submit(JUDGEMENT, judged(1, "No.", "draft", "autosave", "true", "version", version));
            assertEquals(409, second.status());
        }

        assertEquals(4.0, mean(italian));
    }

    @Test
    void aCommentThatIsTooLongIsSaidAtOnceAndNotKept() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));

        reader.submit(JUDGEMENT, judged(4, "x".repeat(4_001), "draft", "autosave", "true"));

        assertEquals(422, reader.status());
        reader.open(casePath(italian));
        assertEquals("", reader.page().select("#comment").text());
    }

    @Test
    void twoWindowsSeeEachOtherAndNothingIsOverwritten() {
        var first = signedIn("reader@network.example");
        var second = signedIn("reader@network.example");
        first.open(casePath(italian));
        second.open(casePath(italian));

        first.submit(JUDGEMENT, judged(4, "Written in the first window.", "finish"));
        second.submit(JUDGEMENT, judged(2, "Written in the second window.", "finish"));

        assertEquals(409, second.status());
        assertEquals(
                "Written in the first window.",
                second.page().select(".error-summary .quote").text());
        assertEquals(
                "Written in the second window.",
                second.page().select("#comment").text());
        assertEquals(4.0, mean(italian));

        second.submit(JUDGEMENT, Map.of("action", "finish"));
        assertEquals(200, second.status());
        assertEquals(2.0, mean(italian));
    }

    @Test
    void aDeclaredConflictHidesTheCaseAndItsReviewNoLongerCounts() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));
        reader.submit(JUDGEMENT, judged(5, "A friend’s work.", "finish"));
        assertEquals(5.0, mean(italian));

        reader.submit("form[action$=/conflict]", Map.of());

        assertEquals(
                List.of(french.number()),
                reader.page().select("tbody td:first-child").eachText());
        assertEquals(Map.of(), reviews.scores(example.call().id()));
        reader.open(casePath(italian));
        assertEquals(404, reader.status());

        reader.open(listPath());
        reader.submit("form[action$=/no-conflict]", Map.of());
        assertEquals(5.0, mean(italian));
    }

    @Test
    void aTranslationStandsBesideTheOriginalWhereThereIsOne() {
        beans.getBean(JdbcClient.class)
                .sql("""
                        INSERT INTO contributions.translation (dossier_id, language, title, summary)
                        VALUES (:id, 'en', 'Practice in English', 'In short.')
                        """)
                .param("id", italian.id().value())
                .update();
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));

        assertEquals(
                List.of(
                        "Original, in Italian Practice of Cooperativa Uno",
                        "Translation, in English Practice in English In short."),
                reader.page().select(".side-by-side section").eachText());
        reader.open(casePath(french));
        assertTrue(reader.page().select(".side-by-side").isEmpty());
    }

    @Test
    void onlyCasesInTheChosenLanguagesAreShown() {
        var reader = signedIn("reader@network.example");
        reader.open(listPath());
        reader.submitAll("form[action$=/languages]", Map.of("languages", List.of("fr")));

        assertEquals(
                List.of(french.number()),
                reader.page().select("tbody td:first-child").eachText());
        reader.open(casePath(italian));
        assertEquals(404, reader.status());

        reader.open(listPath());
        reader.submitAll("form[action$=/languages]", Map.of("languages", List.of()));
        assertEquals(422, reader.status());
        reader.open(listPath());
        assertEquals(
                List.of(french.number()),
                reader.page().select("tbody td:first-child").eachText());
    }

    @Test
    void afterClosingNothingChangesAndWhatWasTypedIsShown() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));
        var coordinator = signedIn("coordinator@network.example");
        coordinator.open(example.path() + "/reviews");
        coordinator.submit("form[action$=/reviews/close]", Map.of());

        reader.submit(JUDGEMENT, judged(3, "Too late, but not lost.", "finish"));

        assertEquals(422, reader.status());
        assertEquals(
                List.of("Too late, but not lost."),
                reader.page().select(".judgement .quote").eachText());
        assertEquals(
                List.of("not judged", "not saved"),
                reader.page().select(".judgement .tag").eachText());
        assertEquals(
                List.of("no answer", "no answer", "no answer", "no answer", "no answer", "3", "3", "3", "3", "3"),
                reader.page().select(".judgement li").eachText().stream()
                        .map(line -> line.replaceAll(".*: ", ""))
                        .toList());
        assertEquals(Map.of(), reviews.scores(example.call().id()));

        coordinator.submit("form[action$=/reviews/reopen]", Map.of());
        reader.open(casePath(italian));
        reader.submit(JUDGEMENT, judged(3, "In time after all.", "finish"));
        assertEquals(3.0, mean(italian));
    }

    @Test
    void aConflictCanBeDeclaredAfterClosingButNotTakenBack() {
        var reader = signedIn("reader@network.example");
        reader.open(casePath(italian));
        reader.submit(JUDGEMENT, judged(5, "A friend’s work.", "finish"));
        reader.open(casePath(french));
        reader.submit("form[action$=/conflict]", Map.of());
        var window = signedIn("reader@network.example");
        window.open(listPath());
        var coordinator = signedIn("coordinator@network.example");
        coordinator.open(example.path() + "/reviews");
        coordinator.submit("form[action$=/reviews/close]", Map.of());

        reader.open(casePath(italian));
        reader.submit("form[action$=/conflict]", Map.of());
        assertEquals(Map.of(), reviews.scores(example.call().id()));

        assertEquals(0, reader.page().select("form[action$=/no-conflict]").size());
        window.submit("form[action$=/no-conflict]", Map.of());
        assertEquals(422, window.status());
        assertEquals(
                List.of("The coordinator has closed reviewing, so this case stays away from your desk. Ask the"
                        + " coordinator to open reviewing again."),
                window.page().select(".error-summary li").eachText());
    }

    @Test
    void progressCountsOnlyWhatAReviewerMayReadNow() {
        var reader = signedIn("reader@network.example");
        for (var submission : List.of(italian, french)) {
            reader.open(casePath(submission));
            reader.submit(JUDGEMENT, judged(4, "Convincing.", "finish"));
        }
        reader.open(casePath(italian));
        reader.submit("form[action$=/conflict]", Map.of());
        reader.open(listPath());
        reader.submitAll("form[action$=/languages]", Map.of("languages", List.of("en")));
        var coordinator = signedIn("coordinator@network.example");
        coordinator.open(example.path() + "/reviews");

        assertEquals(
                List.of("0", "0", "0", "1"),
                coordinator.page().select("tr:has(th:contains(reader)) td.num").eachText());
    }

    @Test
    void theCoordinatorSeesEachCriterionByName() {
        var criteria = example.call().criteria();
        var scores = Map.of(criteria.getFirst().key(), 5, criteria.getLast().key(), 2);
        example.review(example.reviewer("reader@network.example"), italian, scores);
        var coordinator = signedIn("coordinator@network.example");
        coordinator.open(example.path() + "/reviews");

        assertEquals(
                List.of("5.00", "–", "–", "–", "2.00"),
                coordinator.page().select(".by-criterion td").eachText());
        var heads = coordinator.page().select(".by-criterion th[scope=col]").eachText();
        assertEquals(
                criteria.stream()
                        .map(criterion -> criterion.name().in(Language.EN).orElseThrow())
                        .toList(),
                heads.subList(1, heads.size()));
        assertEquals(
                criteria.getFirst().name().in(Language.EN).orElseThrow() + ": 5",
                coordinator
                        .page()
                        .select("#case-" + italian.number() + " li")
                        .eachText()
                        .getFirst());
    }

    private double mean(Submission submission) {
        return Objects.requireNonNull(reviews.scores(example.call().id()).get(submission.id()))
                .mean();
    }

    private Map<String, String> judged(int score, String comment, String action, String... more) {
        var fields = new LinkedHashMap<String, String>();
        example.call().criteria().forEach(criterion -> fields.put("score-" + criterion.key(), String.valueOf(score)));
        fields.put("comment", comment);
        fields.put("action", action);
        for (var pair = 0; pair < more.length; pair += 2) {
            fields.put(more[pair], more[pair + 1]);
        }
        return fields;
    }

    private String listPath() {
        return "/en/desk/reviews/" + example.call().slug();
    }

    private String casePath(Submission submission) {
        return listPath() + "/" + submission.number();
    }

    private Visitor signedIn(String email) {
        return visitors.signedIn(email);
    }
}
