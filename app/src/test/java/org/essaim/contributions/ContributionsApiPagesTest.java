package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Program;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class ContributionsApiPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POST = "/api/v1/calls/jobs-for-all/contributions";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    private Viewer.SignedIn coordinator;
    private Call call;
    private Visitor owner;
    private Program program;

    @BeforeEach
    void anOpenCallAndAProgram() {
        var examples = new CallExamples(beans);
        coordinator = examples.coordinator("coordinator@network.example");
        call = examples.open(coordinator, "Jobs for all");
        owner = visitors.signedIn("office@members.example");
        program = new Program(owner, "contribute", "read");
    }

    @Test
    void aContributionIsHandedInWithReceiptLetterAndPlaceOnTheDesk() {
        var made = post("first", body());

        assertEquals(201, made.status(), made.body().toString());
        var number = made.body().path("number").asString();
        assertEquals("/api/v1/contributions/" + number, made.location());
        assertEquals("api", made.body().path("channel").asString());
        assertEquals(
                "Quatre personnes tournent le bois.",
                made.body().path("answers").path("proposal").path("practice").asString());
        assertEquals(1, owner.letters("office@wood.example").size());
        var receipt = made.body().path("receipts").get(0);
        owner.open("/en/receipts?number=" + number + "&hash="
                + receipt.path("sha256").asString());
        assertTrue(
                owner.page().text().contains("They belong together"),
                owner.page().text());
        assertEquals(made.body(), program.get("/api/v1/contributions/" + number).body());
        assertEquals(
                List.of("Wood Cooperative"),
                contributions.submitted(call.id()).stream()
                        .map(Submission::organisation)
                        .toList());
    }

    @Test
    void oneWishRepeatedFiftyTimesAtOnceIsOneSubmissionOneLetterOneReceipt() throws Exception {
        var answers = new ArrayList<Future<Program.Answer>>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            IntStream.range(0, 50).forEach(_ -> answers.add(threads.submit(() -> post("same", body()))));
        }
        var receipts = new ArrayList<String>();
        for (var answer : answers) {
            assertTrue(
                    List.of(200, 201).contains(answer.get().status()),
                    answer.get().toString());
            receipts.add(answer.get().body().path("receipts").toString());
        }

        assertEquals(1, receipts.stream().distinct().count());
        assertEquals(1, contributions.submitted(call.id()).size());
        assertEquals(1, owner.letters("office@wood.example").size());
    }

    @Test
    void aKeyUsedForOtherContentIsRefusedAndSoIsNoKey() {
        post("one", body());
        var other = body();
        other.put("title", "Another title");
        var refused = post("one", other);
        assertEquals(422, refused.status());
        assertEquals(List.of("Idempotency-Key"), refused.fields());
        assertEquals(201, post("two", other).status());
        assertEquals(422, post("", body()).status());
        assertEquals(422, post("x".repeat(256), body()).status());
    }

    @Test
    void everythingWrongIsNamedByFieldAndNothingIsKept() {
        var wrong = body();
        wrong.put("country", "XX");
        wrong.put("email", "no address");
        wrong.put("theme", 7);
        assertEquals(List.of("theme"), post("a", wrong).fields());
        wrong.put("theme", "no-such-theme");
        wrong.put("answers", Map.of("practice", "word ".repeat(151), "criterion", "no-such"));
        var refused = post("b", wrong);
        assertEquals(422, refused.status());
        assertEquals(List.of("country", "email", "theme", "answers.practice", "answers.criterion"), refused.fields());
        assertEquals(
                "The practice in one paragraph: This has 151 words, 1 word more than the 150 that fit. Shorten it.",
                refused.body().path("errors").get(3).path("detail").asString());
        wrong.put("answers", Map.of("practice", List.of("a"), "nonsense", "b"));
        assertEquals(
                List.of("answers.nonsense", "answers.practice"),
                post("c", wrong).fields().stream()
                        .filter(field -> field.startsWith("answers"))
                        .toList());
        wrong.put("answers", "text");
        wrong.put("surprise", "x");
        assertEquals(
                List.of("answers", "surprise"),
                post("d", wrong).fields().stream().sorted().toList());

        assertEquals(List.of(), contributions.submitted(call.id()));
        assertEquals(201, post("b", body()).status());
    }

    @Test
    void whatIsNoJsonIsRefusedQuietly() {
        for (var content : List.of("", "[]", "{", "null", "\"text\"", "{\"a\":".repeat(2000))) {
            assertEquals(
                    400,
                    program.send(POST, "k", content).status(),
                    content.substring(0, Math.min(9, content.length())));
        }
    }

    @Test
    void beforeAndAfterItsDaysNothingIsTaken() {
        clock.moveTo(call.stages().getFirst().closes());
        var late = post("late", body());
        assertEquals(422, late.status());
        assertEquals(
                404,
                program.send("/api/v1/calls/no-such/contributions", "k", "{}").status());
        new CallExamples(beans).draft(coordinator, "Still a draft");
        assertEquals(
                404,
                program.send("/api/v1/calls/still-a-draft/contributions", "k", "{}")
                        .status());
    }

    @Test
    void eachTokenDoesOnlyWhatItMayAndEachPersonSeesOnlyHers() {
        var number = post("mine", body()).body().path("number").asString();
        var stranger = visitors.signedIn("stranger@members.example");
        var theirs = new Program(stranger, "read", "desk");
        assertEquals(404, theirs.get("/api/v1/contributions/" + number).status());
        assertEquals(0, theirs.get("/api/v1/contributions").body().path("items").size());
        assertEquals(
                403, theirs.send(POST, "k", JSON.writeValueAsString(body())).status());
        assertEquals(403, theirs.get(POST).status());
        assertEquals(403, program.get(POST).status());
        assertEquals(401, nobody().get("/api/v1/contributions").status());
        assertEquals(
                401,
                owner.raw(HttpRequest.newBuilder(owner.address("/api/v1/contributions")))
                        .statusCode());

        var desk = new Program(visitors.signedIn("coordinator@network.example"), "desk");
        assertEquals(1, desk.get(POST + "?country=FR").body().path("total").asInt());
        assertEquals(0, desk.get(POST + "?country=DE").body().path("total").asInt());
        new CallExamples(beans).coordinator("other@other.example");
        assertEquals(
                404,
                new Program(visitors.signedIn("other@other.example"), "desk")
                        .get(POST)
                        .status());
    }

    @Test
    void ownContributionsComePageByPage() {
        for (var index = 0; index < 3; index++) {
            clock.advance(Duration.ofSeconds(1));
            var body = body();
            body.put("title", "Title " + index);
            post("k" + index, body);
        }
        var first = program.get("/api/v1/contributions?limit=2").body();
        assertEquals("Title 2", first.path("items").get(0).path("title").asString());
        var second = program.get("/api/v1/contributions?limit=2&cursor="
                        + first.path("next").asString())
                .body();
        assertEquals(1, second.path("items").size());
        assertEquals("Title 0", second.path("items").get(0).path("title").asString());
        assertTrue(second.path("next").isNull());
        for (var wrong : List.of("limit=0", "limit=101", "limit=x", "cursor=x")) {
            assertEquals(400, program.get("/api/v1/contributions?" + wrong).status(), wrong);
        }
    }

    @Test
    void theFormOfEachStageIsPublishedAsASchema() {
        var schema = nobody().get("/api/v1/calls/jobs-for-all/stages/proposal/schema")
                .body();

        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.path("$schema").asString());
        assertEquals(
                List.of("inclusion-through-work", "public-policies"),
                schema.path("properties")
                        .path("theme")
                        .path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertEquals(
                150,
                schema.at("/properties/answers/properties/practice/x-words").asInt());
        var names = new ArrayList<>(schema.path("properties").propertyNames());
        names.remove("answers");
        assertEquals(
                body().keySet().stream()
                        .filter(name -> !name.equals("answers"))
                        .sorted()
                        .toList(),
                names.stream().filter(name -> !name.equals("role")).sorted().toList());
        assertFalse(nobody().get("/api/v1/calls/jobs-for-all/stages/case/schema")
                .body()
                .path("properties")
                .has("organisation"));
        assertEquals(
                404,
                nobody().get("/api/v1/calls/jobs-for-all/stages/none/schema").status());
        assertEquals(
                404,
                nobody().get("/api/v1/calls/No Such/stages/none/schema".replace(" ", "%20"))
                        .status());
    }

    @Test
    void namesInAnyScriptAreKeptExactly() {
        var body = body();
        body.put("organisation", "تعاونية الخشب — Кооперация ⵜⴰⵡⵉⵣⴰ 🪵");
        assertEquals(
                "تعاونية الخشب — Кооперация ⵜⴰⵡⵉⵣⴰ 🪵",
                post("names", body).body().path("organisation").asString());
    }

    private static Map<String, Object> body() {
        var body = new HashMap<String, Object>();
        body.put("organisation", "Wood Cooperative");
        body.put("country", "FR");
        body.put("city", "Lille");
        body.put("email", "office@wood.example");
        body.put("title", "Wood turns");
        body.put("theme", "inclusion-through-work");
        body.put("language", "fr");
        body.put("answers", Map.of("practice", "Quatre personnes tournent le bois.", "criterion", "create-employment"));
        return body;
    }

    private Program nobody() {
        return Program.ofNobody(visitors.arrive());
    }

    private Program.Answer post(String key, Map<String, Object> body) {
        return program.post(POST, key, body);
    }
}
