package org.essaim.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Criterion;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Program;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// Programs of reviewers and of their coordinator.
@EssaimTest
class ReviewsApiPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    private ReviewExamples example;
    private String number;
    private String path;
    private Program reader;

    @BeforeEach
    void aCaseAndItsReader() {
        example = new ReviewExamples(beans, "A call to read for");
        example.reviewer("reader@network.example");
        number = example.submit("Bakery", "FR", "en").number();
        path = "/api/v1/calls/" + example.call().slug() + "/reviews/" + number;
        reader = new Program(visitors.signedIn("reader@network.example"), "review");
    }

    @Test
    void aReviewerReadsWritesAndFinishesWithoutWritingOverWhatShePutThereHerself() {
        assertEquals(
                List.of(number + " waiting"),
                lines(reader.get("/api/v1/reviews").body()));
        var first = reader.put(path, Map.of("comment", "Warm bread.", "scores", scores(4)));
        assertEquals(200, first.status(), first.body().toString());
        assertEquals(1, first.body().path("version").asInt());
        assertEquals(
                "What we do, told in a few words.",
                first.body().at("/answers/0/words").asString());

        var stale = reader.put(path, Map.of("comment", "Other words.", "version", 0));
        assertEquals(409, stale.status(), stale.body().toString());
        assertTrue(
                stale.body().path("detail").asString().contains("version 1"),
                stale.body().toString());
        assertEquals("Warm bread.", reader.get(path).body().path("comment").asString());

        var done =
                reader.put(path, Map.of("comment", "Warm bread.", "scores", scores(5), "version", 1, "finished", true));
        assertEquals(200, done.status(), done.body().toString());
        assertEquals(
                List.of(number + " finished"),
                lines(reader.get("/api/v1/reviews").body()));
    }

    @Test
    void aNullCharacterInARemarkIsLeftOut() {
        var key = example.call().criteria().getFirst().key();
        var kept = reader.put(path, Map.of("remarks", Map.of(key, "Warm\u0000 bread."), "comment", "\u0000"));
        assertEquals(200, kept.status(), kept.body().toString());
        assertEquals("Warm bread.", kept.body().path("remarks").path(key).asString());
    }

    @Test
    void whatCannotBeAReviewIsRefusedByField() {
        var key = example.call().criteria().getFirst().key();
        var refused = reader.put(path, Map.of("scores", Map.of(key, 6), "comment", "x".repeat(4_001)));
        assertEquals(422, refused.status());
        assertEquals(List.of("scores." + key, "comment"), refused.fields());
        assertEquals(
                List.of("scores." + key),
                reader.put(path, Map.of("scores", Map.of(key, "5"))).fields());
        assertEquals(
                List.of("scores", "surprise"),
                reader.put(path, Map.of("scores", 5, "surprise", 1)).fields());
        assertEquals(0, reader.get(path).body().path("version").asInt());
    }

    @Test
    void othersFindNothingAndATokenDoesOnlyWhatItMay() {
        example.reviewer("second@network.example");
        var second = new Program(visitors.signedIn("second@network.example"), "review");
        reader.put(path, Map.of("comment", "Mine alone."));
        assertEquals("", second.get(path).body().path("comment").asString());
        var stranger = new Program(visitors.signedIn("stranger@members.example"), "review", "desk", "coordinate");
        assertEquals(403, stranger.get("/api/v1/reviews").status());
        assertTrue(List.of(403, 404).contains(stranger.get(path).status()));
        var desk = "/api/v1/calls/" + example.call().slug();
        for (var one : List.of("/calibration", "/assignment")) {
            assertEquals(403, reader.get(desk + one).status());
            assertEquals(403, stranger.get(desk + one).status());
        }
        assertEquals(
                403,
                new Program(visitors.signedIn("reader@network.example"), "read")
                        .get(path)
                        .status());
    }

    @Test
    void aCoordinatorsProgramPicksAndConfirmsReadersAndReadsTheCalibration() {
        var coordinator = new Program(visitors.signedIn("coordinator@network.example"), "desk", "coordinate");
        var desk = "/api/v1/calls/" + example.call().slug();
        var before = coordinator.get(desk + "/assignment").body();
        var id = before.at("/readers/0/id").asString();
        assertEquals(
                422,
                coordinator
                        .post(desk + "/assignment/proposal", "", Map.of("mode", "guess"))
                        .status());

        var body = new HashMap<String, Object>();
        body.put("readers", List.of(id));
        body.put("version", before.path("version").asInt());
        var picked = coordinator.put(desk + "/assignment/cases/" + number, body);
        assertEquals(200, picked.status(), picked.body().toString());
        assertEquals(
                422, coordinator.put(desk + "/assignment/cases/" + number, body).status());
        body.put("version", picked.body().path("version").asInt());
        body.put("readers", List.of("nobody"));
        assertEquals(
                422, coordinator.put(desk + "/assignment/cases/" + number, body).status());
        var confirmed = coordinator.post(
                desk + "/assignment/confirmation",
                "",
                Map.of("version", picked.body().path("version").asInt()));
        assertEquals(200, confirmed.status(), confirmed.body().toString());
        assertTrue(confirmed.body().at("/cases/0/readers/0/inForce").asBoolean());

        reader.put(path, Map.of("comment", "Good.", "scores", scores(4), "finished", true));
        var calibrated = coordinator.get(desk + "/calibration?places=1").body();
        assertEquals(4.0, calibrated.at("/cases/0/mean").asDouble());
        assertEquals(400, coordinator.get(desk + "/calibration?places=2").status());
    }

    private Map<String, Integer> scores(int score) {
        var scores = new HashMap<String, Integer>();
        example.call().criteria().stream().map(Criterion::key).forEach(key -> scores.put(key, score));
        return scores;
    }

    private static List<String> lines(JsonNode body) {
        return body.path("items")
                .valueStream()
                .map(line -> line.path("number").asString() + " "
                        + line.path("state").asString())
                .toList();
    }
}
