package org.essaim.practices.web;

import static org.essaim.practices.SheetExamples.french;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.Directory;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.SheetExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class DeskTemplatePagesTest {
    private static final String DESK = "/en/desk/practices/pain/template";
    private static final String FORM = "form[action$=/template]";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Practices practices;

    @Autowired
    private Directory directory;

    private final UUID origin = UUID.randomUUID();
    private Visitor coordinator;
    private Slug bakeries;

    @BeforeEach
    void publish() {
        var network = directory.enter("Network", "FR", null, null);
        bakeries = practices.arrange(
                UUID.randomUUID(),
                new Collection(
                        new Slug("bakeries"),
                        french("Fournils", "Bakeries"),
                        french("Trois.", "Three."),
                        LocalizedText.EMPTY,
                        network));
        publishAgain("Du pain frais.");
        coordinator = visitors.signedIn("coordinator@network.example", new Grant(Role.COORDINATOR, network.value()));
    }

    private void publishAgain(String summary) {
        practices.publish(
                origin,
                new SheetExamples(practices, directory)
                        .content(french("Pain", "Bread"), french(summary, "Fresh bread."), bakeries));
    }

    private static Map<String, String> snapshot() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("maturity", "good"),
                Map.entry("scale", "local"),
                Map.entry("begun", "2015-03-01"),
                Map.entry("activities", "food"),
                Map.entry("goals", "sdg-08"),
                Map.entry("groups", "women"),
                Map.entry("section-context", "Plus de boulanger au village."),
                Map.entry("section-objective", "Rouvrir le fournil."),
                Map.entry("section-results", "Trois emplois.")));
    }

    private JsonNode data() {
        var answer = coordinator.raw(HttpRequest.newBuilder(coordinator.address("/api/v1/practices/pain")));
        return JsonMapper.builder().build().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void aFilledTemplateMakesASnapshotThatReadersSeeAndCanNarrowBy() {
        coordinator.open(DESK);
        coordinator.submit(FORM, snapshot());

        var sheet = coordinator.open("/en/practices/pain");
        assertEquals("snapshot", data().path("level").asString());
        assertEquals(
                List.of("story", "resources", "difficulties", "lessons", "transfer", "figures"),
                data().path("missing").valueStream().map(JsonNode::asString).toList());
        assertEquals("good", data().path("template").path("maturity").asString());
        assertEquals(1, sheet.select(".facts a[href$=maturity=good]").size());
        assertEquals(
                List.of("The situation and the problem", "What it wants to achieve", "What came of it"),
                sheet.select(".chapter h2").eachText());
        assertEquals(
                1,
                coordinator
                        .open("/en/practices?maturity=good&sdg=sdg-08")
                        .select(".cards li:has(h3)")
                        .size());
        assertEquals(
                0,
                coordinator
                        .open("/en/practices?maturity=promising")
                        .select(".cards li:has(h3)")
                        .size());
    }

    @Test
    void whatCannotBeIsRefusedAllAtOnceAndKept() {
        var wrong = snapshot();
        wrong.putAll(Map.of("begun", "2020-01-01", "ended", "2019-01-01", "maturity", "best", "verifiedOn", "soon"));
        coordinator.open(DESK);
        coordinator.submit(FORM, wrong);

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#verifiedOn", "#ended", "#maturity"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        assertEquals(
                "Rouvrir le fournil.",
                coordinator.page().select("#section-objective").text());
        assertEquals(1, data().path("version").asInt());
    }

    @Test
    void sheetsStandSideBySideWithALineForWhateverOneOfThemSays() {
        var other =
                new SheetExamples(practices, directory).publish(french("Four", "Oven"), french("Un four.", "An oven."));
        assertTrue(practices.find(new Slug("four")).isPresent(), other.toString());
        coordinator.open(DESK);
        coordinator.submit(FORM, snapshot());

        var page = coordinator.open("/en/comparison?sheet=four&sheet=pain&sheet=none&sheet=%22");

        assertEquals(List.of("Oven", "Bread"), page.select("thead th").eachText());
        assertEquals(1, page.select("tbody th:contains(Maturity)").size());
        assertEquals(0, page.select("tbody th:contains(What was difficult)").size());
        assertEquals(2, page.select("tfoot a").size());
    }

    @Test
    void publishingItsCaseAgainKeepsTheTemplate() {
        coordinator.open(DESK);
        coordinator.submit(FORM, snapshot());

        publishAgain("Du pain, tous les jours.");

        var changes = coordinator.open("/en/practices/pain/changes?from=2&to=3");
        assertEquals(List.of("pain frais."), changes.select("del").eachText());
        assertEquals(List.of("pain, tous les jours."), changes.select("ins").eachText());
        assertEquals(
                2,
                coordinator
                        .open("/en/practices/pain/changes?from=1&to=2")
                        .select("h2:contains(Maturity), h2:contains(Reach)")
                        .size());
        coordinator.open("/en/practices/pain/changes?from=1&to=x");
        assertEquals(404, coordinator.status());
        assertEquals("snapshot", data().path("level").asString());
        assertEquals(3, data().path("version").asInt());
        assertTrue(data().path("summary").toString().contains("tous les jours"));
    }
}
