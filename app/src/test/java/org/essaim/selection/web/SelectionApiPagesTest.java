package org.essaim.selection.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Program;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// A coordinator's program chooses among eight cases.
@EssaimTest
class SelectionApiPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    private EightCases cases;
    private Program program;
    private String path;

    @BeforeEach
    void eightReviewedCases() {
        cases = new EightCases(beans, visitors);
        program = new Program(cases.coordinator(), "desk", "coordinate");
        path = "/api/v1/calls/" + cases.example().call().slug() + "/selections";
    }

    @Test
    void aPlanIsCalculatedReadDecidedAndTheSameForTheSameKey() {
        var begun = program.post(path, "first", plan());
        assertEquals(202, begun.status(), begun.body().toString());
        assertEquals(path + "/1", begun.location());
        assertEquals(path + "/1", program.post(path, "first", plan()).location());

        var made = made(begun.location());
        var numbers = cases.numbers();
        assertEquals(
                List.of(numbers.get(0), numbers.get(1), numbers.get(4), numbers.get(6)),
                made.path("answer")
                        .path("selected")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList());
        assertEquals("optimal", made.path("answer").path("status").asString());
        assertEquals(8, made.path("answer").path("cases").size());
        assertEquals(1, program.get(path).body().path("items").size());

        var early = program.post(path + "/1/decision", "", Map.of("submissions", numbers));
        assertEquals(422, early.status());
        clock.moveTo(cases.example().call().stages().getFirst().closes());
        var few = program.post(path + "/1/decision", "", Map.of("submissions", numbers.subList(1, 8)));
        assertEquals(422, few.status(), few.body().toString());
        for (var again = 0; again < 2; again++) {
            var decided = program.post(path + "/1/decision", "", Map.of("submissions", numbers));
            assertEquals(200, decided.status(), decided.body().toString());
            assertEquals(1, decided.body().path("decidedBy").asInt());
        }
        assertEquals(
                2,
                cases.coordinator()
                        .letters("organisation-0@organisation.example")
                        .size(),
                "the receipt, and the decision once");
    }

    @Test
    void aTrialSaysWhoWouldComeInAndKeepsNothing() {
        var tried = program.post(path + "/trial", "", plan());

        assertEquals(200, tried.status(), tried.body().toString());
        assertEquals("made", tried.body().path("state").asString());
        assertEquals(
                List.of(cases.numbers().get(6)),
                tried.body()
                        .path("comesIn")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertEquals(0, program.get(path).body().path("items").size());
    }

    @Test
    void everythingWrongIsNamedByTheFieldThatWasSent() {
        var wrong = new HashMap<String, Object>(plan());
        wrong.put("places", "four");
        wrong.put("surprise", 1);
        assertEquals(
                List.of("places", "surprise"), program.post(path, "a", wrong).fields());
        wrong.remove("surprise");
        wrong.put("places", 9);
        wrong.put("quotas", List.of(Map.of("attribute", "country", "value", "IT", "min", 5)));
        wrong.put("pins", List.of(Map.of("number", "C-1", "reason", "")));
        var refused = program.post(path, "b", wrong);
        assertEquals(422, refused.status());
        assertEquals(List.of("places", "quotas[0].min", "pins[0].number", "pins[0].reason"), refused.fields());
        assertEquals(
                "You ask for at least 5 for country=IT, but only 4 are eligible.",
                refused.body().path("errors").get(1).path("detail").asString());
        assertEquals(List.of("Idempotency-Key"), program.post(path, "", plan()).fields());
        assertEquals(0, program.get(path).body().path("items").size());
    }

    @Test
    void aTokenDoesOnlyWhatItMayAndOthersFindNothing() {
        var reading = new Program(cases.coordinator(), "desk");
        assertEquals(403, reading.post(path, "x", plan()).status());
        assertEquals(200, reading.get(path).status());
        new CallExamples(beans).coordinator("other@other.example");
        var other = new Program(visitors.signedIn("other@other.example"), "desk", "coordinate");
        assertEquals(404, other.get(path).status());
        assertEquals(404, other.post(path, "x", plan()).status());
        assertEquals(404, other.post(path + "/trial", "", plan()).status());
        assertEquals(
                404,
                other.post(path + "/1/decision", "", Map.of("submissions", List.of()))
                        .status());
        var reviewer = new Program(visitors.signedIn("reader@network.example"), "desk", "coordinate");
        assertEquals(403, reviewer.get(path).status());
        assertFalse(
                program.get(path).body().path("items").valueStream().findAny().isPresent());
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "name",
                "By program",
                "places",
                4,
                "quotas",
                List.of(
                        Map.of("attribute", "country", "value", "IT", "max", 2),
                        Map.of("attribute", "country", "value", "BG", "min", 1)));
    }

    private JsonNode made(String location) {
        var until = System.nanoTime() + 60_000_000_000L;
        while (true) {
            var answer = program.get(location).body();
            if (!"making".equals(answer.path("state").asString())) {
                assertEquals("made", answer.path("state").asString(), answer.toString());
                return answer;
            }
            assertTrue(System.nanoTime() < until, answer.toString());
        }
    }
}
