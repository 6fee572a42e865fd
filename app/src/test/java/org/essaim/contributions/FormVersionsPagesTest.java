package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A form that is corrected while people answer it.
@EssaimTest
class FormVersionsPagesTest {
    private static final String STAGE = "/en/desk/calls/jobs-for-all/stages/proposal";
    private static final String API = "/api/v1/calls/jobs-for-all/stages/proposal/";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    private Visitor coordinator;

    @BeforeEach
    void anOpenCall() {
        var examples = new CallExamples(beans);
        examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
    }

    private void correct() {
        clock.advance(Duration.ofMinutes(5));
        coordinator.open(STAGE);
        coordinator.submit("main form[method=post]", Map.of("do", "add"));
        coordinator.submit(
                "main form[method=post]",
                Map.of(
                        "q0.label.fr", "Votre pratique, autrement dite",
                        "q3.label.en", "Since when?",
                        "q3.label.fr", "Depuis quand ?",
                        "do", "save"));
        assertEquals(200, coordinator.status());
    }

    private String read(String path) {
        var program = visitors.arrive();
        program.open(path);
        return new String(program.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whoeverHadTypedSeesWhatIsNewAndKeepsWhatSheTyped() {
        var contributor = ContributorExamples.begun(visitors, "/fr");
        ContributorExamples.filled(contributor);
        correct();
        var tasks = ContributorExamples.tasksOf(contributor);
        contributor.open(tasks);

        assertEquals(
                List.of("reformulée depuis", "nouvelle question"),
                contributor.page().select("ol.tasks .tag-waiting").eachText());
        assertTrue(contributor.page().select(".warning").text().startsWith("2 questions ont changé"));
        contributor.open(tasks + "/pages/q-practice");
        assertEquals(
                "Nous cuisons du pain avec 12 personnes.",
                contributor.page().select("textarea").val());

        contributor.open(tasks + "/check");
        contributor.submit("form[action$=/submit]", Map.of());
        var number = contributor.page().select("h1 .whole").text();
        coordinator.open("/en/desk/calls/jobs-for-all/contributions/" + number);
        assertEquals(
                "Form version 2",
                coordinator.page().select("a[href$=/versions]").text());
    }

    @Test
    void everyPublishedStateIsNumberedAndItsSchemaStays() {
        correct();
        coordinator.open(STAGE + "/versions");

        assertEquals(
                List.of("Version 2", "Version 1"),
                coordinator.page().select("main ol h2").eachText());
        assertEquals(
                List.of("reworded", "new"),
                coordinator.page().select("main ol .tag").eachText());
        assertTrue(read(API + "versions").contains("\"version\":2"));
        assertTrue(read(API + "schema").contains("\"since-when\""));
        assertTrue(read(API + "schema").contains("\"x-form-version\":2"));
        assertFalse(read(API + "schema?version=1").contains("\"since-when\""));
        assertTrue(read(API + "schema?version=3").contains("not-found")
                || read(API + "schema?version=3").contains("404"));
    }

    @Test
    void savingTheSameOnceMoreIsNoNewVersion() {
        coordinator.open(STAGE);
        coordinator.submit("main form[method=post]", Map.of("do", "save"));

        coordinator.open(STAGE + "/versions");
        assertEquals(1, coordinator.page().select("main ol h2").size());
    }
}
