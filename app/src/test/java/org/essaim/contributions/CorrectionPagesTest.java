package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What a coordinator sends back, although its stage has closed.
@EssaimTest
class CorrectionPagesTest {
    private static final String FORM = "form[data-autosave]";
    private static final String BACK = "form[action$=/correction]";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    private Call call;
    private Visitor coordinator;
    private String number;
    private String desk;
    private String hash;

    @BeforeEach
    void anAnswerInAClosedStage() {
        var person = new CallExamples(beans).coordinator("coordinator@network.example");
        call = new CallExamples(beans).open(person, "Jobs for all");
        var contributor = ContributorExamples.begun(visitors, "/fr");
        ContributorExamples.filled(contributor);
        contributor.submit("form[action$=/submit]", Map.of());
        number = contributor.page().select("h1 .whole").text();
        hash = contributor.page().select("code.hash").text();
        desk = "/en/desk/calls/jobs-for-all/contributions/" + number;
        clock.advance(Duration.ofDays(11));
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(desk);
    }

    private void sendBack() {
        coordinator.submit(
                BACK,
                Map.of(
                        "back.because", "Combien de personnes exactement ?",
                        "back.until.day", day(5),
                        "back.until.time", "18:00"));
        assertEquals(200, coordinator.status());
    }

    private String day(int later) {
        return clock.instant()
                .atZone(CallExamples.ZONE)
                .toLocalDate()
                .plusDays(later)
                .toString();
    }

    @Test
    void itComesBackByALetterAndIsHandedInOnceMore() {
        sendBack();
        var letter = coordinator.lastLetter(ContributorExamples.EMAIL);
        assertTrue(letter.text().contains("Combien de personnes exactement ?"), letter.text());

        var contributor = visitors.arrive();
        contributor.open(letter.link());
        assertTrue(contributor.page().select(".warning").text().contains("Combien de personnes exactement ?"));
        contributor.open(contributor.path() + "/pages/q-practice");
        contributor.submit(FORM, Map.of("practice", "Nous cuisons du pain avec 14 personnes."));
        assertEquals(200, contributor.status());

        assertEquals(
                "Nous cuisons du pain avec 12 personnes.",
                contributions.submitted(call.id()).getFirst().answers().get("practice"));
        coordinator.open(desk);
        assertTrue(coordinator.page().text().contains("with 12")
                || coordinator.page().text().contains("avec 12"));

        contributor.open(ContributorExamples.tasksOf(contributor) + "/check");
        contributor.submit("form[action$=/submit]", Map.of());
        assertEquals(number + ".2", contributor.page().select("h1 .whole").text());
        assertEquals(
                "Nous cuisons du pain avec 14 personnes.",
                contributions.submitted(call.id()).getFirst().answers().get("practice"));
        assertEquals(number, contributions.submitted(call.id()).getFirst().number());

        coordinator.open(desk);
        assertEquals(0, coordinator.page().select("#back[open]").size());
        assertTrue(coordinator.page().select("details").text().contains("12 personnes"));
        contributor.open("/en/receipts?number=" + number + "&hash=" + hash);
        assertEquals(1, contributor.page().select(".notice").size());
    }

    @Test
    void nothingComesAndTheFirstVersionCounts() {
        sendBack();
        var contributor = visitors.arrive();
        contributor.open(coordinator.lastLetter(ContributorExamples.EMAIL).link());
        contributor.open(contributor.path() + "/pages/q-practice");
        contributor.submit(FORM, Map.of("practice", "Half"));
        clock.advance(Duration.ofDays(6));
        contributor.open(ContributorExamples.tasksOf(contributor) + "/check");

        assertEquals(0, contributor.page().select("form[action$=/submit]").size());
        assertEquals(
                "Nous cuisons du pain avec 12 personnes.",
                contributions.submitted(call.id()).getFirst().answers().get("practice"));
    }

    @Test
    void withoutAReasonOrWithADayThatHasPassedNothingIsSentBackAndWhatWasTypedStays() {
        coordinator.submit(BACK, Map.of("back.because", "", "back.until.day", day(-1), "back.until.time", "10:00"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#back.because", "#back.until.day"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        assertEquals(day(-1), coordinator.page().select("[name=back.until.day]").val());
        assertEquals(
                1,
                coordinator.letters(ContributorExamples.EMAIL).stream()
                        .filter(letter -> letter.text().contains(hash))
                        .count());
    }

    @Test
    void anotherNetworksCoordinatorDoesNotReachIt() {
        new CallExamples(beans).coordinator("other@network.example");
        var other = visitors.signedIn("other@network.example");
        other.open(desk);

        assertEquals(404, other.status());
        assertTrue(!new String(other.bytes(), StandardCharsets.UTF_8).contains("Le pain du quartier"));
    }
}
