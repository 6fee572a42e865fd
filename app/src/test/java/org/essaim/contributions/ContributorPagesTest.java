package org.essaim.contributions;

import static org.essaim.contributions.ContributorExamples.filled;
import static org.essaim.contributions.ContributorExamples.organisation;
import static org.essaim.contributions.ContributorExamples.tasksOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.contributions.usecases.ReadContribution;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class ContributorPagesTest {
    private static final String EMAIL = ContributorExamples.EMAIL;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private Viewer.SignedIn coordinator;
    private Call call;

    @BeforeEach
    void anOpenCall() {
        var examples = new CallExamples(beans);
        coordinator = examples.coordinator("coordinator@network.example");
        call = examples.open(coordinator, "Jobs for all");
    }

    @Test
    void someoneWithoutAnAccountAnswersAndGetsAReceipt() throws Exception {
        var contributor = begun("/fr");
        filled(contributor);

        contributor.submit("form[action$=/submit]", Map.of());

        assertEquals(200, contributor.status());
        assertTrue(contributor.heading().startsWith("Bien reçu\u202f: C-"), contributor.heading());
        var number = contributor.heading().substring(contributor.heading().indexOf("C-"));
        var hash = contributor.page().select("code.hash").text();
        var receipt = contributor.path();
        var letter = contributor.lastLetter(EMAIL);
        assertTrue(letter.subject().contains(number));
        assertTrue(letter.text().contains(hash));
        assertTrue(letter.text().contains("Le pain du quartier"));
        assertTrue(letter.text().contains("UTC"));

        contributor.open(receipt + "/receipt.json");
        var bytes = contributor.bytes();
        assertEquals(
                hash,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("\"email\":\"" + EMAIL + "\""));

        var anyone = visitors.arrive();
        anyone.open(letter.link());
        assertEquals(200, anyone.status());
        assertTrue(anyone.page().select(".notice").text().contains(number));
        anyone.open("/en/receipts?number=" + number + "&hash=" + "0".repeat(64));
        assertEquals(422, anyone.status());
    }

    @Test
    void sheComesBackFromAnotherBrowserByTheLinkOfTheLetter() {
        var contributor = begun("/en");
        organisation(contributor);
        var tasks = tasksOf(contributor);

        var elsewhere = visitors.arrive();
        elsewhere.open(contributor.lastLetter(EMAIL).link());

        assertEquals(tasks, elsewhere.path());
        assertFalse(elsewhere.path().contains("answers"));
        elsewhere.open(tasks + "/pages/organisation");
        assertEquals(
                "Boulangerie du Quartier",
                elsewhere.page().select("#organisation").val());
        assertEquals(1, contributor.letters(EMAIL).size());
    }

    @Test
    void theLinkEndsWithItsStageAndAWrongOneHelps() {
        var contributor = begun("/en");
        organisation(contributor);
        var link = contributor.lastLetter(EMAIL).link();
        clock.advance(Duration.ofDays(10).plusSeconds(60));

        var late = visitors.arrive();
        late.open(link);
        assertEquals("What you had written", late.heading());
        assertTrue(late.page().text().contains("it was not handed in"));
        assertTrue(late.page().select("dl.answers").text().contains("Boulangerie du Quartier"));
        assertTrue(late.page().text().contains("Network of coordinator@network.example"));
        assertEquals(0, late.page().select("main form, main input").size());
        clock.advance(ReadContribution.AFTERWARDS);
        late.open(link);
        assertEquals(410, late.status());
        assertFalse(late.page().text().contains("Boulangerie"));

        late.open("/en/answers/" + "x".repeat(43));
        assertEquals(404, late.status());
        assertTrue(late.page().text().contains("cut short"));
    }

    @Test
    void aDossierIsNotThereWithoutItsSecret() {
        var contributor = begun("/en");
        organisation(contributor);
        var tasks = tasksOf(contributor);
        filled(contributor);
        contributor.submit("form[action$=/submit]", Map.of());
        var receipt = contributor.path();

        for (var stranger : List.of(
                visitors.arrive(),
                begun("/en"),
                visitors.signedIn(
                        "stranger@other.example",
                        coordinator.grants().iterator().next()))) {
            for (var path : List.of(
                    tasks, tasks + "/pages/organisation", tasks + "/check", receipt, receipt + "/receipt.json")) {
                stranger.open(path);
                assertEquals(404, stranger.status(), path);
                assertFalse(stranger.page().text().contains("Boulangerie"));
            }
        }
    }

    @Test
    void whatIsWrongIsNamedAtOnceAndNothingTypedIsLost() {
        var contributor = begun("/en");
        contributor.submit(
                "form[data-autosave]", Map.of("organisation", "", "country", "XX", "email", "not an address"));

        assertEquals(422, contributor.status());
        assertEquals(
                List.of("#organisation", "#country", "#email"),
                contributor.page().select(".error-summary a").eachAttr("href"));
        assertEquals("not an address", contributor.page().select("#email").val());
        assertTrue(contributor.page().title().startsWith("To look at again:"));

        contributor.open(tasksOf(contributor) + "/pages/organisation");
        assertEquals("not an address", contributor.page().select("#email").val());
        assertEquals(0, contributor.letters("not an address").size());
    }

    @Test
    void anOverlongTextIsKeptWholeAndCounted() {
        var contributor = begun("/en");
        var text = "word ".repeat(163).strip();
        contributor.open(tasksOf(contributor) + "/pages/q-practice");
        contributor.submit("form[data-autosave]", Map.of("practice", text));

        assertEquals(422, contributor.status());
        assertEquals(
                "This has 163 words, 13 words more than the 150 that fit. Your text is saved whole: shorten it when you"
                        + " can.",
                contributor.page().select(".error").text());
        contributor.open(tasksOf(contributor) + "/pages/q-practice");
        assertEquals(text, contributor.page().select("#practice").val());
    }

    @Test
    void anIncompleteAnswerIsNotHandedInAndEveryReasonIsNamed() {
        var contributor = begun("/en");
        organisation(contributor);
        contributor.open(tasksOf(contributor) + "/check");
        contributor.submit("form[action$=/submit]", Map.of());

        assertEquals(422, contributor.status());
        assertEquals(
                List.of(
                        "Title of the practice: Give the practice a title.",
                        "Theme: Choose one of the themes of this call.",
                        "Language you write in: Choose one of the languages of this call.",
                        "The practice in one paragraph: This still needs an answer.",
                        "Which of the criteria does it meet best? This still needs an answer."),
                contributor.page().select(".error-summary li").eachText());
        assertEquals(0, submissions());
    }

    @Test
    void aLateSubmissionIsRefusedAndKeptAsADraft() {
        var contributor = begun("/en");
        filled(contributor);
        clock.moveTo(call.stages().getFirst().closes().minusSeconds(5));
        contributor.open(tasksOf(contributor) + "/check");
        clock.moveTo(call.stages().getFirst().closes());
        contributor.submit("form[action$=/submit]", Map.of());

        assertEquals(422, contributor.status());
        assertTrue(contributor.page().select(".error-summary").text().contains("arrived too late"));
        assertTrue(contributor.page().select(".error-summary").text().endsWith("less than a second after that."));
        assertTrue(contributor.page().text().contains("Le pain du quartier"));
        assertEquals(0, submissions());
        assertEquals(1, contributor.letters(EMAIL).size());
    }

    @Test
    void twentySubmitsAtOnceAreOneSubmissionOneNumberOneLetterOneReceipt() throws Exception {
        var contributor = begun("/en");
        filled(contributor);
        var form = contributor.page().select("form[action$=/submit]").first();
        var body = java.util.Objects.requireNonNull(form).select("input").stream()
                .map(field -> field.attr("name") + "=" + field.val())
                .collect(Collectors.joining("&"));
        var target = contributor.address(form.attr("action"));
        Callable<String> send = () -> contributor
                .raw(java.net.http.HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)))
                .headers()
                .firstValue("Location")
                .orElse("none");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var places = pool.invokeAll(java.util.Collections.nCopies(20, send)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .collect(Collectors.toSet());
            assertEquals(1, places.size());
            assertTrue(places.iterator().next().endsWith("/receipts/proposal"), places.toString());
        }
        assertEquals(1, submissions());
        assertEquals(2, contributor.letters(EMAIL).size());
        assertEquals(
                1,
                database.sql("SELECT last FROM contributions.counter")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void twoBrowsersOnOnePageSeeEachOther() {
        var one = begun("/en");
        organisation(one);
        var tasks = tasksOf(one);
        var other = visitors.arrive();
        other.open(one.lastLetter(EMAIL).link());
        one.open(tasks + "/pages/q-practice");
        other.open(tasks + "/pages/q-practice");

        one.submit("form[data-autosave]", Map.of("practice", "We bake bread."));
        other.submit("form[data-autosave]", Map.of("practice", "We bake cakes."));

        assertEquals(422, other.status());
        assertEquals("We bake cakes.", other.page().select("#practice").val());
        assertEquals("We bake bread.", other.page().select("blockquote.kept").text());
        one.open(tasks + "/pages/q-practice");
        assertEquals("We bake bread.", one.page().select("#practice").val());

        other.submit("form[data-autosave]", Map.of("practice", "We bake bread and cakes."));
        assertNotEquals(422, other.status());
    }

    @Test
    void whatIsTypedAfterAnotherBrowserHandedInIsRefusedAndStaysOnThePage() {
        var one = begun("/en");
        filled(one);
        var tasks = tasksOf(one);
        var other = visitors.arrive();
        other.open(one.lastLetter(EMAIL).link());
        other.open(tasks + "/pages/q-practice");
        one.open(tasks + "/check");
        one.submit("form[action$=/submit]", Map.of());

        other.submit("form[data-autosave]", Map.of("practice", "Changed later."));

        assertEquals(422, other.status());
        assertEquals("Changed later.", other.page().select("#practice").val());
        assertEquals(
                "This was handed in already and can no longer be changed.",
                other.page().select(".error-summary li").text());
        assertEquals(1, submissions());
    }

    @Test
    void theScriptSavesToTheSameAddress() {
        var contributor = begun("/en");
        contributor.open(tasksOf(contributor) + "/pages/q-practice");
        var path = contributor.path();
        contributor.submit("form[data-autosave]", Map.of("practice", "We bake", "autosave", "true"));

        assertEquals(200, contributor.status());
        assertTrue(new String(contributor.bytes(), StandardCharsets.UTF_8).contains("\"version\":1"));
        contributor.open(path);
        assertEquals("We bake", contributor.page().select("#practice").val());
    }

    @Test
    void anotherLanguageOfThePageLosesNothing() {
        var contributor = begun("/en");
        contributor.open(tasksOf(contributor) + "/pages/q-practice");
        contributor.submit("form[data-autosave]", Map.of("practice", "We bake bread.", "do", "in-fr"));

        assertTrue(contributor.path().startsWith("/fr/"));
        assertEquals("We bake bread.", contributor.page().select("#practice").val());
    }

    @Test
    void theLinkIsSentAgainWithoutSayingWhetherThereIsADraft() {
        var contributor = begun("/en");
        organisation(contributor);
        clock.advance(Duration.ofMinutes(11));
        var known = visitors.arrive();
        known.open("/en/calls/jobs-for-all/answer");
        known.submit("form[action$=/link]", Map.of("email", EMAIL));
        var unknown = visitors.arrive();
        unknown.open("/en/calls/jobs-for-all/answer");
        unknown.submit("form[action$=/link]", Map.of("email", "nobody@bakery.example"));

        assertEquals(
                known.page().select("main").text(),
                unknown.page().select("main").text());
        assertEquals(2, contributor.letters(EMAIL).size());
        assertEquals(0, contributor.letters("nobody@bakery.example").size());
    }

    @Test
    void aPageOfTheFormIsLight() throws IOException {
        var contributor = begun("/en");
        var tasks = tasksOf(contributor);
        for (var page : List.of("organisation", "subject", "q-practice", "q-criterion")) {
            contributor.open(tasks + "/pages/" + page);
            assertEquals(200, contributor.status());
            var sent = gzip(contributor.bytes());
            for (var file : contributor.page().select("link[rel=stylesheet], script[src]")) {
                contributor.open(file.hasAttr("href") ? file.attr("href") : file.attr("src"));
                sent += gzip(contributor.bytes());
            }
            assertTrue(sent <= 35 * 1024, page + " takes " + sent);
        }
    }

    private static int gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.size();
    }

    private int submissions() {
        return database.sql("SELECT count(*) FROM contributions.submission")
                .query(Integer.class)
                .single();
    }

    private Visitor begun(String language) {
        return ContributorExamples.begun(visitors, language);
    }
}
