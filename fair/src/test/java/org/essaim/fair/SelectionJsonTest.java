package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionJsonTest {

    private final SelectionProblem problem = SeededCalls.call(7, 20, 5, 250)
            .withDraft(Set.of("P0001", "P0999"))
            .withPins(List.of(new Pin("P0002", Pin.Side.OUT, "withdrawn")));

    @Test
    void readsBackTheRequestItWrote() {
        var request = new SelectionRequest(problem, "scip", false, Optional.of(Duration.ofSeconds(3)));
        assertEquals(
                new SelectionJson.Reading.Understood(request),
                SelectionJson.readRequest(SelectionJson.writeRequest(request)));
    }

    @Test
    void readsBackTheAnswerItWrote() {
        for (var asked : List.of(problem, SelectionProblem.of(List.of(), 3), SelectionProblem.of(List.of(), -1))) {
            var answer = SelectionProcess.answer(SelectionRequest.of(asked), Progress.SILENT);
            assertEquals(answer, SelectionJson.readAnswer(SelectionJson.writeAnswer(answer)));
        }
    }

    @Test
    void answersInTheSameBytesEveryTimeApartFromTheWallTime() throws IOException {
        var first = process(SelectionJson.writeRequest(SelectionRequest.of(problem)));
        var second = process(SelectionJson.writeRequest(SelectionRequest.of(problem)));
        assertEquals(withoutTime(first), withoutTime(second));
        assertTrue(first.contains("\"status\" : \"optimal\"") || first.contains("\"status\" : \"relaxed\""));
    }

    @Test
    void namesWhatIsWrongInARequest() throws IOException {
        assertTrue(process("{").contains("the request is not readable"));
        assertTrue(process("{\"places\":1,\"quota\":[]}").contains("quota"));
        assertTrue(process("{\"places\":1,\"candidates\":[{\"id\":\"A\"}]}").contains("candidate A has no score"));
        assertTrue(process("{\"places\":0,\"engine\":\"abacus\"}").contains("unknown_engine"));
        assertTrue(process("{\"places\":1,\"candidates\":[]}").contains("\"infeasible\""));
    }

    @Test
    void reportsProgressToWhoeverWaits() throws IOException {
        var err = new ByteArrayOutputStream();
        SelectionProcess.answer(
                new ByteArrayInputStream(
                        SelectionJson.writeRequest(SelectionRequest.of(problem)).getBytes(StandardCharsets.UTF_8)),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertTrue(err.toString(StandardCharsets.UTF_8).lines().anyMatch("cases 20 20"::equals));
    }

    @Test
    void hashesTheInputAndNotItsOrder() {
        var reversed = problem.withCandidates(problem.candidates().reversed());
        assertEquals(CanonicalInput.sha256(problem), CanonicalInput.sha256(reversed));
        assertNotEquals(CanonicalInput.sha256(problem), CanonicalInput.sha256(problem.withSalt("other")));
        assertTrue(CanonicalInput.json(problem).startsWith("{\"candidates\":[{\"attributes\":{\"continent\":"));
    }

    private static String process(String request) throws IOException {
        var out = new ByteArrayOutputStream();
        SelectionProcess.answer(
                new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"wallMillis\" : \\d+", "");
    }
}
