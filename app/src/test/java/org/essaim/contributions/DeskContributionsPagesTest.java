package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.kernel.Language;
import org.essaim.site.Words;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class DeskContributionsPagesTest {
    private static final String LIST = "/en/desk/calls/jobs-for-all/contributions";
    private static final String HEAD = "organisation,country,city,email,title,theme,language,practice,criterion\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Statements statements;

    private Visitor coordinator;
    private Call call;

    @BeforeEach
    void aCoordinatorOfAnOpenCall() {
        var examples = new CallExamples(beans);
        call = examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
    }

    @Test
    void aPaperAnswerGetsANumberAndAReceipt() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("PAPER", "Wood Cooperative", "office@wood.example"));

        assertEquals(200, coordinator.status());
        assertEquals("Wood turns", coordinator.heading());
        assertTrue(coordinator.page().select(".facts").text().contains("on paper"));
        assertEquals(1, coordinator.letters("office@wood.example").size());
        assertEquals(
                List.of("Wood Cooperative"),
                contributions.submitted(call.id()).stream()
                        .map(Submission::organisation)
                        .toList());
    }

    @Test
    void aTelephoneAnswerNeedsNoAddress() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("TELEPHONE", "Wood Cooperative", ""));

        assertEquals("Wood turns", coordinator.heading());
    }

    @Test
    void whatIsMissingOnPaperIsNamedAtOnceAndTheRestIsKept() {
        coordinator.open(LIST + "/new");
        coordinator.submit(
                "main form[method=post]",
                Map.of("channel", "", "organisation", "", "title", "Wood turns", "country", "FR"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#channel", "#organisation", "#theme", "#language", "#q.practice", "#q.criterion"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        assertEquals("Wood turns", coordinator.page().select("#title").val());
        assertEquals(List.of(), contributions.submitted(call.id()));
    }

    @Test
    void anAnswerReceivedAfterTheDeadlineIsRefused() {
        clock.advance(Duration.ofDays(12));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("PAPER", "Wood Cooperative", ""));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#received.day"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
    }

    @Test
    void aTableIsCheckedFirstAndEnteredOnlyWhenConfirmed() {
        checked("answers.csv", csv(HEAD + row("Alpha") + row("Beta") + row("Gamma"), StandardCharsets.UTF_8));

        assertEquals(200, coordinator.status());
        assertTrue(coordinator.page().select(".notice").text().startsWith("3 answers can be entered."));
        assertEquals(List.of(), contributions.submitted(call.id()));
        var confirm = coordinator.page().select("form[action$=/confirm]").attr("action");

        coordinator.submit("form[action$=/confirm]", Map.of());
        assertTrue(coordinator.page().select(".notice").text().startsWith("3 answers were entered."));
        assertEquals(3, contributions.submitted(call.id()).size());
        assertEquals(1, coordinator.letters("office@alpha.example").size());

        coordinator.open(LIST + "/import");
        var page = coordinator.page();
        page.select("form[action$=/import]").attr("action", confirm).attr("enctype", "");
        coordinator.submit("form[action$=/confirm]", Map.of());
        assertEquals(
                "This table was entered before; nothing was entered twice.",
                coordinator.page().select(".notice").text());
        assertEquals(3, contributions.submitted(call.id()).size());
    }

    @Test
    void everyProblemOfATableIsListedByRowAndColumn() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("PAPER", "There Already", ""));
        var words = "word ".repeat(151).strip();
        checked(
                "answers.csv",
                csv(
                        HEAD + row("Alpha")
                                + "Beta,Atlantis,X,office@beta.example,Title Beta,No such"
                                + " theme,Klingon,Text,create-employment\n"
                                + row("Alpha")
                                + "There Already,FR,Lille,not an address,Wood turns,inclusion-through-work,en," + words
                                + ",nonsense\n",
                        StandardCharsets.UTF_8));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "3 country Country Choose the country from the list. In the cell: “Atlantis”",
                        "3 theme Theme Choose one of the themes of this call. In the cell: “No such theme”"
                                + " Allowed: inclusion-through-work, public-policies",
                        "3 language Language you write in Choose one of the languages of this call."
                                + " In the cell: “Klingon” Allowed: en, fr, it, es, de, pt, bg",
                        "4 – The same organisation, country and title as in row 2.",
                        "5 email E-mail address Write an e-mail address such as office@network.example."
                                + " In the cell: “not an address”",
                        "5 practice The practice in one paragraph This has 151 words, 1 word more than the 150 that"
                                + " fit. Shorten it.",
                        "5 criterion Which of the criteria does it meet best? Choose one of the criteria."
                                + " In the cell: “nonsense” Allowed: create-employment, save-employment,"
                                + " consolidate-employment, inclusion-through-work, inclusive-services",
                        "5 – This organisation has handed in an answer of this title already."),
                coordinator.page().select("tbody tr").eachText());
        assertEquals(1, contributions.submitted(call.id()).size());
    }

    @Test
    void aTableWithOtherColumnsOrAnotherEncodingIsRefused() {
        checked("answers.csv", csv("organisation,pays\nAlpha,FR\n", StandardCharsets.UTF_8));
        assertEquals(
                List.of("1 pays", "1 country", "1 title", "1 theme", "1 language", "1 practice", "1 criterion"),
                problems());

        checked("answers.csv", csv(HEAD + row("Société générale"), StandardCharsets.ISO_8859_1));
        assertTrue(coordinator.page().select("tbody").text().contains("not in UTF-8"));

        checked("answers.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertTrue(coordinator.page().select("tbody").text().contains("could not be read as a table"));

        checked("answers.csv", new byte[0]);
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().select("tbody").text().contains("The file is empty."));

        checked("answers.xlsx", csv(HEAD + row("Bakery"), StandardCharsets.UTF_8));
        assertEquals(422, coordinator.status());
        assertTrue(coordinator.page().select("tbody").text().contains("is no workbook"));
    }

    @Test
    void aColumnThatIsNotKnownHidesNothingElse() {
        checked(
                "answers.csv",
                csv(
                        "organisation,country,title,language,practice,mood\nAlpha,XX,Bread,en,Text,good\n,FR,Wood,xx,,\n",
                        StandardCharsets.UTF_8));

        assertEquals(
                List.of("1 mood", "1 theme", "1 criterion", "2 country", "3 organisation", "3 language", "3 practice"),
                problems());
    }

    @Test
    void anExportWithADraftComesBackWithoutIt() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("PAPER", "Wood Cooperative", ""));
        var number = contributions.submitted(call.id()).getFirst().number();
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/en"));
        for (var format : List.of("csv", "xlsx")) {
            coordinator.open(LIST + "." + format);
            var exported = coordinator.bytes();
            coordinator.open(
                    LIST + "/" + contributions.submitted(call.id()).getFirst().number());
            coordinator.submit("form[action$=/withdrawal]", Map.of("because", "To be brought in again"));
            checked("export." + format, exported);
            assertEquals(
                    200,
                    coordinator.status(),
                    coordinator.page().select("tbody").text());
            assertTrue(coordinator.page().text().contains("withdrawn when the table was exported"));
            coordinator.submit("form[action$=/confirm]", Map.of());
            assertEquals(1, contributions.submitted(call.id()).size());
        }
        assertFalse(contributions.submitted(call.id()).getFirst().number().equals(number));
    }

    private List<String> problems() {
        return coordinator.page().select("tbody tr").stream()
                .map(row -> row.child(0).text() + " " + row.select("code").text())
                .toList();
    }

    @Test
    void countriesThemesAndLanguagesMayBeNamesAndColumnsPartedBySemicolons() {
        checked("réponses.csv", csv("""
                        \uFEFFOrganisation;Country;Title;Theme;Language;Practice;Criterion
                        Alpha;Espagne;Titre;Social economy in public policy;français;Texte;create-employment
                        """, StandardCharsets.UTF_8));
        coordinator.submit("form[action$=/confirm]", Map.of());

        var entered = contributions.submitted(call.id()).getFirst();
        assertEquals("ES", entered.country());
        assertEquals("public-policies", entered.theme().value());
        assertEquals("fr", entered.language().code());
    }

    @Test
    void aWorkbookIsReadToo() throws IOException {
        checked(
                "answers.xlsx",
                SmallWorkbook.of(List.of(
                        HEAD.strip().split(",", -1), row("Alpha").strip().split(",", -1))));
        assertEquals(
                200, coordinator.status(), coordinator.page().select("tbody").text());
        coordinator.submit("form[action$=/confirm]", Map.of());

        assertEquals(1, contributions.submitted(call.id()).size());
    }

    @Test
    void theExampleThatIsOfferedCanBeImported() {
        coordinator.open(LIST + "/import/example.csv");
        checked("example.csv", coordinator.bytes());

        assertTrue(coordinator.page().select(".notice").text().startsWith("1 answer can be entered."));
    }

    @Test
    void noCellOfTheExportBeginsLikeAFormula() {
        var values = new java.util.HashMap<>(entry("PAPER", "=HYPERLINK(\"http://evil.example\")", ""));
        values.put("title", "@SUM(1)");
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", values);
        coordinator.open(LIST + ".csv");

        var lines =
                new String(coordinator.bytes(), StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(1).contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\","), lines.get(1));
        assertTrue(lines.get(1).contains(",'@SUM(1),"), lines.get(1));
    }

    @Test
    void theListIsSearchedAndFilteredWithCounts() {
        checked("answers.csv", csv(HEAD + row("Alpha") + row("Beta"), StandardCharsets.UTF_8));
        coordinator.submit("form[action$=/confirm]", Map.of());

        coordinator.open(LIST + "?q=alph");
        assertEquals(1, coordinator.page().select("tbody tr").size());
        coordinator.open(LIST + "?country=FR&state=PENDING");
        assertEquals(2, coordinator.page().select("tbody tr").size());
        assertEquals(
                "France (2)",
                coordinator.page().select("#country option[value=FR]").text());
        var today = beans.getBean(Words.class)
                .date(Language.EN, clock.instant().atZone(call.zone()).toLocalDate());
        assertEquals(
                List.of(today, today),
                coordinator.page().select("tbody td:last-child").eachText());
        coordinator.open(LIST + "?country=DE");
        assertTrue(coordinator.page().text().contains("Nothing here"));
        coordinator.open(LIST + "?page=nonsense&state=nonsense&q=%25");
        assertEquals(200, coordinator.status());
    }

    @Test
    void anotherNetworksCoordinatorFindsNothing() {
        coordinator.open(LIST + "/new");
        coordinator.submit("main form[method=post]", entry("PAPER", "Wood Cooperative", "office@wood.example"));
        var one = coordinator.path();
        new CallExamples(beans).coordinator("stranger@other.example");
        var stranger = visitors.signedIn("stranger@other.example");

        for (var path : List.of(LIST, one, LIST + ".csv", LIST + "/import", "/en/desk/calls/jobs-for-all/cases")) {
            stranger.open(path);
            assertEquals(404, stranger.status(), path);
            assertFalse(new String(stranger.bytes(), StandardCharsets.UTF_8).contains("Wood"), path);
        }
    }

    @Test
    void theListCostsTheSameForOneAndForThree() {
        checked("answers.csv", csv(HEAD + row("Alpha"), StandardCharsets.UTF_8));
        coordinator.submit("form[action$=/confirm]", Map.of());
        coordinator.open(LIST);
        var one = statements.during(() -> coordinator.open(LIST)).size();
        checked("answers.csv", csv(HEAD + row("Beta") + row("Gamma"), StandardCharsets.UTF_8));
        coordinator.submit("form[action$=/confirm]", Map.of());

        assertEquals(one, statements.during(() -> coordinator.open(LIST)).size());
        assertEquals(3, coordinator.page().select("tbody tr").size());
    }

    private void checked(String name, byte[] content) {
        coordinator.open(LIST + "/import");
        coordinator.submitWithFiles(
                "form[enctype]", Map.of(), Map.of("table", new Visitor.Upload(name, "text/csv", content)));
    }

    private static Map<String, String> entry(String channel, String organisation, String email) {
        return Map.of(
                "channel", channel,
                "organisation", organisation,
                "country", "FR",
                "email", email,
                "title", "Wood turns",
                "theme", "inclusion-through-work",
                "language", "en",
                "q.practice", "Four people turn wood.",
                "q.criterion", "create-employment");
    }

    private static String row(String name) {
        return name + ",FR,Lille,office@"
                + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + ".example,Title " + name
                + ",inclusion-through-work,fr,Un texte,create-employment\n";
    }

    private static byte[] csv(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
