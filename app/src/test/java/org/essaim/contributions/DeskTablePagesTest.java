package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
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
class DeskTablePagesTest {
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

    private Viewer.SignedIn person;
    private Visitor coordinator;
    private Call call;

    @BeforeEach
    void anOpenCallWithThreeAnswers() {
        var examples = new CallExamples(beans);
        person = examples.coordinator("coordinator@network.example");
        call = examples.open(person, "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
        imported(
                LIST,
                row("Alpha", "ES", "public-policies", "es"),
                row("beta", "FI", "inclusion-through-work", "en"),
                row("Gamma", "DE", "inclusion-through-work", "fr"));
    }

    @Test
    void everyHeadingSortsAndTurnsByNamesInTheReadersLanguage() {
        coordinator.open(LIST + "?sort=country");
        assertEquals(List.of("Finland", "Germany", "Spain"), cells(3));
        assertEquals(
                List.of("ascending"), coordinator.page().select("th[aria-sort]").eachAttr("aria-sort"));
        coordinator.open(coordinator.page().select("th[aria-sort] a").attr("href"));
        assertEquals(List.of("Spain", "Germany", "Finland"), cells(3));
        coordinator.open(LIST.replace("/en/", "/fr/") + "?sort=country");
        assertEquals(List.of("Allemagne", "Espagne", "Finlande"), cells(3));
        coordinator.open(LIST + "?sort=organisation");
        assertEquals(List.of("Alpha", "beta", "Gamma"), cells(2));
        for (var order : List.of("title", "city", "theme", "language", "channel", "state", "day", "nonsense")) {
            coordinator.open(LIST + "?turned=true&sort=" + order);
            assertEquals(3, cells(2).size(), order);
        }
    }

    @Test
    void onlyTheColumnsThatWereChosenAreShown() {
        coordinator.open(LIST + "?column=city&column=channel&column=nonsense");

        assertEquals(
                List.of("Number", "Town", "How it came"),
                coordinator.page().select("thead th").eachText());
        assertEquals(
                List.of("city", "channel"),
                coordinator.page().select("[name=column][checked]").eachAttr("value"));
    }

    @Test
    void wordsAreFoundInWhatWasHandedInAndNotInDrafts() {
        var contributor = ContributorExamples.begun(visitors, "/en");
        ContributorExamples.filled(contributor);

        coordinator.open(LIST + "?q=12+personnes");
        assertTrue(coordinator.page().text().contains("Nothing here"));
        coordinator.open(LIST + "?q=text+of+beta");
        assertEquals(List.of("beta"), cells(2));
        coordinator.open(LIST + "?organisation=AMM&channel=IMPORT&state=PENDING");
        assertEquals(List.of("Gamma"), cells(2));
        coordinator.open(LIST + "?channel=FAX");
        assertEquals(
                "by fax (0)",
                coordinator.page().select("#channel option[selected]").text());
    }

    @Test
    void aViewIsKeptForAllCoordinatorsReplacedAndRemoved() {
        coordinator.open(LIST + "?theme=inclusion-through-work&sort=country&column=country&column=title");
        coordinator.submit("form[action$=/views]", Map.of("name", ""));
        assertEquals(422, coordinator.status());
        assertEquals(
                "Give the view a name. Nothing was kept.",
                coordinator.page().select(".error-summary li").text());
        coordinator.submit("form[action$=/views]", Map.of("name", "  Work, by country "));
        assertEquals(200, coordinator.status());

        new CallExamples(beans).coordinator("second@network.example", CallExamples.network(person));
        var second = visitors.signedIn("second@network.example");
        second.open(LIST);
        assertEquals(
                List.of("Work, by country"), second.page().select(".chips a").eachText());
        second.open(second.page().select(".chips a").attr("href"));
        assertEquals(
                List.of("Number", "Title", "Country"),
                second.page().select("thead th").eachText());
        assertEquals(
                List.of("Finland", "Germany"),
                second.page().select("tbody td:nth-child(4)").eachText());
        assertEquals(1, second.page().select(".chips [aria-current]").size());

        second.open(LIST + "?state=PENDING");
        second.submit("form[action$=/views]", Map.of("name", "Work, by country"));
        assertEquals(1, second.page().select(".chips a").size());
        second.submit("form[action$=/removal]", Map.of());
        assertEquals(List.of(), second.page().select(".chips a").eachText());
    }

    @Test
    void whatTheTableShowsLeavesAsWorkbookTableAndData() {
        coordinator.open(LIST + ".csv?theme=inclusion-through-work&sort=country");
        var lines =
                new String(coordinator.bytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(
                "\uFEFFnumber,channel,state,organisation,country,city,email,role,title,theme,language,received,"
                        + "practice,criterion,case.story,case.difficulties,case.lessons,case.figures,case.picture",
                lines.getFirst().replace(",figure,", ","));
        assertEquals(
                List.of("beta", "Gamma"),
                lines.stream().skip(1).map(line -> line.split(",", -1)[3]).toList());
        coordinator.open(LIST + ".xlsx?country=FI");
        assertEquals("private, no-store", coordinator.header("Cache-Control"));
        var once = coordinator.bytes();
        coordinator.open(LIST + ".xlsx?country=FI");
        assertEquals(
                List.of(),
                List.of(once).stream()
                        .filter(bytes -> !java.util.Arrays.equals(bytes, coordinator.bytes()))
                        .toList());
        coordinator.open(LIST + ".json?country=FI");
        var data = new String(coordinator.bytes(), StandardCharsets.UTF_8);
        assertTrue(data.contains("\"answers\":{\"proposal\":{\"practice\":\"Text of beta\""), data);
    }

    @Test
    void draftsLeaveWithoutAddressAndAnswers() {
        ContributorExamples.filled(ContributorExamples.begun(visitors, "/en"));
        for (var kind : List.of(".csv", ".json")) {
            coordinator.open(LIST + kind + "?state=DRAFT");
            var text = new String(coordinator.bytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("Boulangerie du Quartier"), text);
            assertFalse(text.contains(ContributorExamples.EMAIL), text);
            assertFalse(text.contains("Nous cuisons"), text);
        }
    }

    @Test
    void whatLeftAnotherCallIsBroughtInAgain() {
        new CallExamples(beans).open(person, "Jobs again");
        var other = "/en/desk/calls/jobs-again/contributions";
        for (var kind : List.of(".csv", ".xlsx", ".json")) {
            coordinator.open(LIST + kind + "?country="
                    + Map.of(".csv", "ES", ".xlsx", "FI", ".json", "DE").get(kind));
            var content = coordinator.bytes();
            coordinator.open(other + "/import");
            coordinator.submitWithFiles(
                    "form[enctype]",
                    Map.of(),
                    Map.of("table", new Visitor.Upload("again" + kind, "text/csv", content)));
            assertEquals(
                    200,
                    coordinator.status(),
                    kind + coordinator.page().select("tbody").text());
            coordinator.submit("form[action$=/confirm]", Map.of());
        }
        coordinator.open(other + "?sort=organisation");
        assertEquals(List.of("Alpha", "beta", "Gamma"), cells(2));
    }

    @Test
    void gapsAreSeenBesideTheCallBeforeWhileThereIsTime() {
        clock.advance(Duration.ofDays(5));
        coordinator = visitors.signedIn("coordinator@network.example");
        imported(LIST, row("Late", "FI", "public-policies", "en"));
        clock.advance(Duration.ofDays(40));
        var next = new CallExamples(beans).open(person, "Jobs again");
        coordinator = visitors.signedIn("coordinator@network.example");
        var list = "/en/desk/calls/" + next.slug() + "/contributions";
        imported(list, row("Delta", "FI", "public-policies", "en"));

        coordinator.open(list);
        assertEquals(
                "3 by then, 4 in the end",
                coordinator.page().select(".facts dd").get(2).text());
        coordinator.open("/en/desk/calls/" + next.slug() + "/progress");
        assertEquals(
                List.of(
                        "Finland 1 now, 2 before",
                        "Germany 0 now, 1 before none yet",
                        "Spain 0 now, 1 before none yet"),
                coordinator.page().select("section:last-of-type li").eachText().stream()
                        .sorted()
                        .toList());
        assertTrue(coordinator.page().select(".lead").text().startsWith("1 answer has come in so far"));
        clock.advance(Duration.ofDays(40));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/" + next.slug() + "/progress");
        assertTrue(coordinator.page().select(".lead").text().startsWith("1 answer came in, and no draft was left"));
    }

    @Test
    void anotherNetworkFindsNeitherViewsNorFilesNorProgress() {
        coordinator.submit("form[action$=/views]", Map.of("name", "Secret view"));
        new CallExamples(beans).coordinator("stranger@other.example");
        var stranger = visitors.signedIn("stranger@other.example");
        for (var path :
                List.of(LIST, LIST + ".xlsx", LIST + ".json", LIST + ".csv", "/en/desk/calls/jobs-for-all/progress")) {
            stranger.open(path);
            assertEquals(404, stranger.status(), path);
        }
    }

    @Test
    void tableAndProgressCostTheSameForThreeAndForSix() {
        coordinator.open(LIST);
        var three = statements.during(() -> coordinator.open(LIST)).size();
        var progress = statements
                .during(() -> coordinator.open("/en/desk/calls/jobs-for-all/progress"))
                .size();
        var file = statements.during(() -> coordinator.open(LIST + ".json")).size();
        imported(
                LIST,
                row("Delta", "IT", "public-policies", "es"),
                row("Epsilon", "PT", "inclusion-through-work", "en"),
                row("Zeta", "BE", "inclusion-through-work", "fr"));

        assertEquals(three, statements.during(() -> coordinator.open(LIST)).size());
        assertEquals(
                progress,
                statements
                        .during(() -> coordinator.open("/en/desk/calls/jobs-for-all/progress"))
                        .size());
        assertEquals(
                file, statements.during(() -> coordinator.open(LIST + ".json")).size());
        assertEquals(6, contributions.submitted(call.id()).size());
    }

    private List<String> cells(int column) {
        return coordinator
                .page()
                .select("tbody td:nth-child(" + (column + 2) + ")")
                .eachText();
    }

    private void imported(String list, String... rows) {
        coordinator.open(list + "/import");
        coordinator.submitWithFiles(
                "form[enctype]",
                Map.of(),
                Map.of(
                        "table",
                        new Visitor.Upload(
                                "answers.csv",
                                "text/csv",
                                (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8))));
        coordinator.submit("form[action$=/confirm]", Map.of());
        assertEquals(200, coordinator.status(), coordinator.page().text());
    }

    private static String row(String name, String country, String theme, String language) {
        return name + "," + country + ",Town,office@" + name.toLowerCase(java.util.Locale.ROOT) + ".example,Title "
                + name + "," + theme + "," + language + ",Text of " + name + ",create-employment\n";
    }
}
