package org.essaim.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Slug;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class EditingTogetherPagesTest {
    private static final String DESK = "/en/desk/calls/jobs-for-all";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Calls calls;

    private Visitor first;
    private Visitor second;

    @BeforeEach
    void twoCoordinatorsOfADraft() {
        var examples = new CallExamples(beans);
        var one = examples.coordinator("one@network.example");
        examples.coordinator("two@network.example", CallExamples.network(one));
        examples.draft(one, "Jobs for all");
        first = visitors.signedIn("one@network.example");
        second = visitors.signedIn("two@network.example");
    }

    @Test
    void theSecondSeesEveryDifferenceOfAStage() {
        var opens = day(stage().opens()).minusDays(1).toString();
        var closes = day(stage().closes()).plusDays(1).toString();
        first.open(DESK + "/stages/proposal");
        second.open(DESK + "/stages/proposal");
        first.submit("main form", Map.of("do", "add"));
        first.submit(
                "main form",
                Map.ofEntries(
                        Map.entry("do", "save"),
                        Map.entry("closes.day", closes),
                        Map.entry("closes.time", "18:00"),
                        Map.entry("opens.day", opens),
                        Map.entry("opens.time", "08:00"),
                        Map.entry("q0.words", "99"),
                        Map.entry("q1.required", ""),
                        Map.entry("q2.kind", "LONG_TEXT"),
                        Map.entry("q3.label.en", "How many?"),
                        Map.entry("q3.kind", "FIGURES")));
        assertEquals(200, first.status());
        second.submit("main form", Map.of("title.en", "Mine", "q0.label.en", "Also mine"));

        assertEquals(422, second.status());
        var kept = second.page().select("blockquote.kept").eachText();
        assertEquals(opens + " 08:00", kept.get(1));
        assertEquals(closes + " 18:00", kept.get(2));
        assertEquals("(at most 99 words)", kept.get(4));
        assertEquals(List.of("It need not be answered", "Long text"), kept.subList(kept.size() - 2, kept.size()));
        assertEquals(
                List.of("Someone else added this meanwhile. Keep it, or take it out."),
                second.page().select("section p.warning").eachText());
        assertEquals("How many?", second.page().select("[name=q3.label.en]").val());
        assertEquals("Also mine", second.page().select("[name=q0.label.en]").val());

        second.submit("main form", Map.of("do", "save"));
        assertEquals(200, second.status());
        assertEquals(
                List.of("practice", "criterion", "how-many"),
                stage().questions().stream()
                        .map(Question::key)
                        .filter(key -> !key.equals("figure"))
                        .toList());
    }

    @Test
    void theSecondSeesWhatWasTakenOutOfTheCriteriaOrMoved() {
        first.open(DESK + "/criteria");
        second.open(DESK + "/criteria");
        first.submit("main form", Map.of("do", "remove-0"));
        first.submit("main form", Map.of("do", "save", "c0.scale1.en", "not at all"));
        second.submit("main form", Map.of("c1.name.en", "Mine"));

        assertEquals(422, second.status());
        assertEquals(
                "Someone else took this out meanwhile. Saving brings it back; take it out if you agree.",
                second.page().select("section p.warning").eachText().getFirst());
        assertEquals(
                List.of("Saving jobs", "not at all"),
                second.page().select("blockquote.kept").eachText());
        assertEquals(5, second.page().select("main section").size());
    }

    private static java.time.LocalDate day(java.time.Instant moment) {
        return moment.atZone(CallExamples.ZONE).toLocalDate();
    }

    private Stage stage() {
        return calls.find(new Slug("jobs-for-all")).orElseThrow().stages().getFirst();
    }
}
