package org.essaim.selection.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.EmptyDatabase;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two databases that differ in one score only, and in nothing that anybody decided: the public sees the same
/// bytes at every address it can reach, and through the API.
@EssaimTest
class TwinWorldPagesTest {
    private static final long PATIENCE = 60_000_000_000L;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void oneScoreLeavesNoTraceInPublic() {
        var begun = clock.instant();
        var first = world(begun, 5);
        EmptyDatabase.empty(beans);
        var second = world(begun, 4);

        assertEquals(first.keySet(), second.keySet());
        first.forEach((address, bytes) -> assertEquals(bytes, second.get(address), address));
        var page = String.valueOf(first.get("/en/calls/twin"));
        assertTrue(page.contains("3 were proposed, 1 were chosen."), page);
        assertTrue(first.containsKey("/api/v1/calls/twin") && first.containsKey("/fr/calls/twin"));
        for (var secret : List.of("reader", "5.00", "4.00", "Organisation 1", "SHA-256")) {
            assertFalse(page.replace("HMAC-SHA256", "").contains(secret), secret);
        }
    }

    /// Everything the public can read once the call is decided, by address. What is drawn at random in each world,
    /// whatever the scores, is drawn alike (the salt) or blotted out (ids, the tokens of forms).
    private Map<String, String> world(Instant begun, int score) {
        clock.stopAt(begun);
        var example = new ReviewExamples(beans, "Twin");
        var reviewer = example.reviewer("reader@network.example");
        var scores = List.of(score, 3, 2);
        for (var index = 0; index < scores.size(); index++) {
            var country = List.of("IT", "FR", "ES").get(index);
            example.review(reviewer, example.submit("Organisation " + index, country, "en"), scores.get(index));
        }
        database.sql("INSERT INTO selection.lot (call_id, salt, last) VALUES (:call, 'the same salt', 0)")
                .param("call", example.call().id().value())
                .update();
        clock.stopAt(begun.plus(Duration.ofDays(365)));
        decide(visitors.signedIn("coordinator@network.example"), example);
        return read(visitors.arrive());
    }

    private static void decide(Visitor coordinator, ReviewExamples example) {
        coordinator.open(example.path() + "/selection/new");
        coordinator.submit(
                "#plan",
                Map.of("places", "1", "quota", "country=IT", "min", "1", "max", "", "weight", "1", "action", "find"));
        var until = System.nanoTime() + PATIENCE;
        while (coordinator.page().select(".chosen").isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(coordinator.page().text());
            }
            coordinator.open(coordinator.path());
        }
        coordinator.open(example.path() + "/selection/1/decide");
        coordinator.submit("form[action$=/decide]", Map.of());
        assertEquals(200, coordinator.status());
    }

    private static Map<String, String> read(Visitor visitor) {
        var read = new TreeMap<String, String>();
        var open = new ArrayDeque<>(List.of(
                "/en",
                "/fr",
                "/en/calls/twin",
                "/fr/calls/twin",
                "/api/v1/calls",
                "/api/v1/calls/twin",
                "/api/v1/practices",
                "/api/v1/organisations"));
        while (!open.isEmpty()) {
            var address = open.poll();
            if (read.containsKey(address)) {
                continue;
            }
            visitor.open(address);
            read.put(address, said(visitor));
            links(visitor, address).filter(link -> !read.containsKey(link)).forEach(open::add);
        }
        return read;
    }

    /// The ways on from the pages that tell of calls; concepts and their like know nothing of scores.
    private static Stream<String> links(Visitor visitor, String address) {
        return address.startsWith("/api/")
                ? Stream.empty()
                : visitor.page().select("a[href]").eachAttr("href").stream()
                        .map(link -> link.replaceAll("[#?].*", ""))
                        .filter(link -> link.matches("/(en|fr)(/[a-z]+)?|/(en|fr)/calls/.*"));
    }

    private static String said(Visitor visitor) {
        return new String(visitor.bytes(), StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN")
                .replaceAll(ID, "ID");
    }
}
