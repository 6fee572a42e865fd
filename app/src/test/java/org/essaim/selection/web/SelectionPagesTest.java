package org.essaim.selection.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.review.ReviewExamples;
import org.essaim.selection.Examples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A coordinator chooses among eight cases.
@EssaimTest
class SelectionPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    private EightCases cases;
    private ReviewExamples example;
    private List<String> numbers;
    private Visitor coordinator;

    @BeforeEach
    void eightReviewedCases() {
        cases = new EightCases(beans, visitors);
        example = cases.example();
        numbers = cases.numbers();
        coordinator = cases.coordinator();
    }

    @Test
    void findsTheSameSetAsTryingAllOfThem() {
        cases.plan("4", List.of("country=IT", "country=BG"), List.of("", "1"), List.of("2", ""));

        assertEquals(bestByTryingAll(4), chosen());
        assertEquals(List.of("at most 2 2 kept", "at least 1 1 kept"), List.of(quota("Italy"), quota("Bulgaria")));
        assertTrue(
                reason(6).contains("Leaving it out would have left Bulgaria 1 below the agreed minimum."), reason(6));
        assertTrue(
                reason(3)
                        .startsWith("It scored higher than “Practice of Organisation 6” (" + numbers.get(6)
                                + "), but in its place would break what was agreed: Bulgaria (at least 1), Italy (at"
                                + " most 2)."),
                reason(3));
    }

    @Test
    void anotherRowKeepsEverythingTyped() {
        coordinator.open(cases.path() + "/new");
        coordinator.submitAll(
                "#plan",
                Map.of(
                        "places", List.of("many"),
                        "quota", List.of("country=IT", "", ""),
                        "min", List.of("x", "", ""),
                        "max", List.of("", "", ""),
                        "weight", List.of("7", "1", "1"),
                        "pin", List.of(numbers.getFirst()),
                        "side", List.of("out"),
                        "reason", List.of("Already published."),
                        "action", List.of("add-quota")));

        assertEquals(200, coordinator.status());
        var page = coordinator.page();
        assertEquals("many", page.select("#places").val());
        assertEquals("country=IT", page.select("#quota-0 option[selected]").val());
        assertEquals(
                List.of("x", "7"),
                List.of(page.select("#min-0").val(), page.select("#weight-0").val()));
        assertEquals("out", page.select("#side-0 option[selected]").val());
        assertEquals("Already published.", page.select("#reason-0").val());
        assertEquals(4, page.select("[name=quota]").size());
        assertEquals(
                "Italy (4 eligible)", page.select("#quota-0 option[selected]").text());
    }

    @Test
    void contradictionsAreNamedAndNothingIsMade() {
        cases.plan("3", List.of("country=IT", "country=FR"), List.of("5", "2"), List.of("", "1"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "You ask for at least 5 for Italy, but only 4 are eligible.",
                        "For France you ask for at least 2 and at most 1: nothing can be both."),
                coordinator.page().select(".error-summary li").eachText());
        assertEquals("5", coordinator.page().select("#min-0").val());
        coordinator.open(cases.path());
        assertEquals(1, coordinator.page().select(".empty").size());
    }

    @Test
    void everythingWrongIsNamedAtOnceAlsoBesideBlankPlaces() {
        cases.plan("", List.of("country=FR"), List.of("2"), List.of("1"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of(
                        "Places is blank. Say how many there are: a whole number, 1 or more.",
                        "For France you ask for at least 2 and at most 1: nothing can be both."),
                coordinator.page().select(".error-summary li").eachText());
    }

    @Test
    void quotasThatAreImpossibleTogetherSayWhatGivesWayMostCheaply() {
        cases.plan(
                "2",
                List.of("country=IT", "country=FR", "country=BG"),
                List.of("1", "1", "1"),
                List.of("", "", ""),
                List.of("5", "1", "5"));

        assertEquals(
                List.of("France: 1 fewer than the agreed minimum"),
                coordinator.page().select(".warning > ul li").eachText());
        assertEquals(
                List.of("Bulgaria: at least 1", "France: at least 1", "Italy: at least 1"),
                coordinator.page().select(".warning .conflict li").eachText());
        assertEquals(Set.of(numbers.get(0), numbers.get(6)), chosen());

        coordinator.open(coordinator.page().select(".warning a").attr("href").replaceAll("^https?://[^/]+", ""));
        assertEquals("0", coordinator.page().select("#min-1").val());
        coordinator.open(cases.path());
        assertEquals(1, coordinator.page().select("tbody tr").size());
    }

    @Test
    void theSameQuestionGivesTheSameSetAgainAndFromASecondEngine() {
        cases.plan("4", List.of("country=IT"), List.of(""), List.of("2"));
        var first = chosen();

        for (var button : List.of("false", "true")) {
            coordinator.submit("form[action$=/again]", Map.of("second", button));
            cases.waitFor(".kicker");
        }

        var said = coordinator
                .page()
                .select("p:contains(the same 4 cases and the same figures)")
                .eachText();
        assertEquals(2, said.size());
        assertTrue(said.getLast().contains("ojalgo"), said.getLast());
        assertEquals(first, chosen());
    }

    @Test
    void anOverrideMakesANewDraftAndKeepsTheOld() {
        cases.plan("3", List.of(), List.of(), List.of());
        var first = chosen();
        var link =
                coordinator.page().select("#case-" + numbers.get(7) + " td a").attr("href");
        coordinator.open(link);
        coordinator.submit("main form", Map.of("reason", " "));
        assertEquals(422, coordinator.status());

        coordinator.submit("main form", Map.of("reason", "The only one from Portugal."));
        cases.waitFor(".chosen");

        assertTrue(chosen().contains(numbers.get(7)));
        assertTrue(reason(7).startsWith("Fixed in by decision: The only one from Portugal."), reason(7));
        coordinator.open(cases.path() + "/1");
        assertEquals(first, chosen());
        coordinator.open(cases.path() + "/compare?first=1&second=2");
        assertEquals("2 cases are in both.", coordinator.page().select(".lead").text());
    }

    @Test
    void theFormSentTwiceIsOneSelection() {
        coordinator.open(cases.path() + "/new");
        var key = coordinator.page().select("[name=key]").val();
        coordinator.submit("#plan", Map.of("places", "2", "action", "find"));
        coordinator.open(cases.path() + "/new");
        coordinator.submit("#plan", Map.of("places", "2", "action", "find", "key", key));

        assertTrue(coordinator.path().startsWith(cases.path() + "/1"), coordinator.path());
        coordinator.open(cases.path());
        assertEquals(1, coordinator.page().select("tbody tr").size());
    }

    @Test
    void aChangedPlanSentWithTheSameFormIsAnotherSelection() {
        coordinator.open(cases.path() + "/new");
        var key = coordinator.page().select("[name=key]").val();
        coordinator.submit("#plan", Map.of("places", "2", "action", "find"));
        for (var time = 0; time < 2; time++) {
            coordinator.open(cases.path() + "/new");
            coordinator.submit("#plan", Map.of("places", "3", "action", "find", "key", key));
            assertTrue(coordinator.path().startsWith(cases.path() + "/2"), coordinator.path());
        }

        coordinator.open(cases.path());
        assertEquals(2, coordinator.page().select("tbody tr").size());
    }

    @Test
    void theSameKeyInAnotherCallIsAnotherSelection() {
        coordinator.open(cases.path() + "/new");
        var key = coordinator.page().select("[name=key]").val();
        coordinator.submit("#plan", Map.of("places", "2", "action", "find"));
        var other = new ReviewExamples(beans, "Another call", example.coordinator());
        other.review(other.reviewer("reader@network.example"), other.submit("Organisation", "IT", "en"), 3);
        coordinator.open(other.path() + "/selection/new");
        coordinator.submit("#plan", Map.of("places", "1", "action", "find", "key", key));

        assertEquals(other.path() + "/selection/1", coordinator.path());
    }

    @Test
    void aFixedCaseThatLostItsReviewKeepsItsNumber() {
        var pinned = numbers.get(2);
        coordinator.open(cases.path() + "/new");
        coordinator.submitAll(
                "#plan",
                Map.of(
                        "places", List.of("2"),
                        "pin", List.of(pinned),
                        "side", List.of("in"),
                        "reason", List.of("The host."),
                        "action", List.of("find")));
        cases.waitFor(".chosen");
        var reader = visitors.signedIn("reader@network.example");
        reader.open("/en/desk/reviews/" + example.call().slug() + "/" + pinned);
        reader.submit("form[action$=/conflict]", Map.of());

        coordinator.open(cases.path() + "/new?from=1");

        assertEquals(
                pinned, coordinator.page().select("#pin-0 option[selected]").val());
        assertEquals("The host.", coordinator.page().select("#reason-0").val());
    }

    @Test
    void aReplayThatWasInterruptedEnds() {
        cases.plan("2", List.of(), List.of(), List.of());
        beans.getBean(JdbcClient.class)
                .sql("""
                        INSERT INTO selection.replay (id, selection_id, asked_at, state)
                        SELECT :id, s.id, s.asked_at, 'MAKING' FROM selection.selection s
                        WHERE s.call_id = :call AND s.number = 1
                        """)
                .param("id", UUID.randomUUID())
                .param("call", example.call().id().value())
                .update();

        coordinator.open(cases.path() + "/1");

        assertEquals("", coordinator.header("Refresh"));
        assertEquals(
                1,
                coordinator
                        .page()
                        .select("p:contains(the calculation came to nothing)")
                        .size());
    }

    @Test
    void organisationsOfNearlyTheSameNameAreShown() {
        var first = example.submit("Cooperativa Terra", "ES", "en");
        var second = example.submit("Cooperativa  Tera", "ES", "en");
        example.review(example.reviewer("reader@network.example"), first, 3);
        example.review(example.reviewer("reader@network.example"), second, 3);

        coordinator.open(cases.path() + "/new");

        assertEquals(
                List.of("Cooperativa Terra (" + first.number() + ", Spain) and Cooperativa Tera (" + second.number()
                        + ", Spain)"),
                coordinator.page().select(".warning li").eachText());
    }

    @Test
    void aKilledChildIsAPlainMessageAndNothingElseChanges() {
        coordinator.open(cases.path() + "/new");
        coordinator.submit("#plan", Map.of("places", "2", "action", "find"));
        Examples.killChild();
        cases.waitFor(".warning");

        assertEquals(
                "The calculation stopped before it had an answer. Nothing was changed, and your plan is kept."
                        + " Please try it again.",
                coordinator.page().select(".warning").text());
        coordinator.open(coordinator.page().select(".actions a").attr("href"));
        assertEquals("2", coordinator.page().select("#places").val());
    }

    @Test
    void whatWasNotReadCannotBeChosen() {
        var unread = example.submit("Late Organisation", "MT", "en");
        cases.plan("8", List.of(), List.of(), List.of());

        assertFalse(chosen().contains(unread.number()));
        assertTrue(coordinator.page().text().contains("Not yet read"));
        coordinator.open(cases.path() + "/new");
        coordinator.submit("#plan", Map.of("places", "9", "action", "find"));
        assertEquals(422, coordinator.status());
    }

    private Set<String> chosen() {
        var found = new HashSet<String>();
        coordinator
                .page()
                .select(".chosen a")
                .eachAttr("href")
                .forEach(link -> found.add(link.substring("#case-".length())));
        return found;
    }

    private String quota(String name) {
        var cells = coordinator.page().select("tr:has(th:contains(" + name + ")) td");
        return cells.get(1).text() + " " + cells.get(2).text() + " "
                + cells.get(4).text();
    }

    private String reason(int index) {
        return coordinator
                .page()
                .select("#case-" + numbers.get(index) + " td:last-child p")
                .text();
    }

    /// At most two from Italy and at least one from Bulgaria, by trying every subset.
    private Set<String> bestByTryingAll(int places) {
        var best = Set.<String>of();
        var most = -1;
        for (var bits = 0; bits < 1 << EightCases.COUNTRIES.size(); bits++) {
            var set = bits;
            var in = IntStream.range(0, EightCases.COUNTRIES.size())
                    .filter(index -> (set >> index & 1) == 1)
                    .boxed()
                    .toList();
            var italian = in.stream()
                    .filter(index -> EightCases.COUNTRIES.get(index).equals("IT"))
                    .count();
            var sum = in.stream().mapToInt(EightCases.SCORES::get).sum();
            if (in.size() == places && italian <= 2 && in.contains(6) && sum > most) {
                most = sum;
                best = new HashSet<>(in.stream().map(numbers::get).toList());
            }
        }
        return best;
    }
}
