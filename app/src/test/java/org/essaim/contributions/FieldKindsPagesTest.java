package org.essaim.contributions;

import static org.essaim.contributions.FieldKindExamples.body;
import static org.essaim.contributions.FieldKindExamples.questions;
import static org.essaim.contributions.FieldKindExamples.rights;
import static org.essaim.contributions.FieldKindExamples.with;
import static org.essaim.contributions.FieldKindExamples.wrongs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Program;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every kind of answer: refused in both languages through the page, refused by the API, and said again as it is
/// read.
@EssaimTest
class FieldKindsPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIST = "/en/desk/calls/jobs-for-all/contributions";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private ReviseCall revise;

    @Autowired
    private OpenCall open;

    @Autowired
    private Contributions contributions;

    private Viewer.SignedIn person;
    private Call call;

    @BeforeEach
    void anOpenCallThatAsksForEveryKind() {
        var examples = new CallExamples(beans);
        person = examples.coordinator("coordinator@network.example");
        var draft = examples.draft(person, "Jobs for all");
        var stages = new ArrayList<>(draft.stages());
        stages.set(0, with(stages.getFirst(), questions()));
        CallExamples.done(
                revise.revise(person, draft.id(), draft.version(), new CallChange.Stages(draft.zone(), stages)));
        call = CallExamples.done(open.open(person, draft.id()));
    }

    @Test
    void eachKindIsRefusedInBothLanguagesThroughThePageAndWhatWasTypedIsKept() {
        var contributor = ContributorExamples.begun(visitors, "/en");
        var tasks = ContributorExamples.tasksOf(contributor);
        for (var wrong : wrongs()) {
            for (var language : List.of("/en", "/fr")) {
                contributor.open(tasks.replaceFirst("/en", language) + "/pages/q-" + wrong.key());
                contributor.submit("form[data-autosave]", wrong.typed());
                var where = wrong + language;
                assertEquals(422, contributor.status(), where);
                assertEquals(
                        List.of(
                                language.equals("/en")
                                        ? "Question " + wrong.key() + ": " + wrong.english()
                                        : "Demande " + wrong.key() + "\u202f: " + wrong.french()),
                        contributor.page().select(".error-summary li").eachText(),
                        where);
                var link = contributor.page().select(".error-summary a").attr("href");
                assertFalse(
                        contributor
                                .page()
                                .select("[id=\"" + link.substring(1) + "\"]")
                                .isEmpty(),
                        where);
            }
        }
        contributor.open(tasks + "/pages/q-money");
        assertEquals("12,5 or so", contributor.page().select("[name=money]").val());
        assertEquals(
                List.of("EUR"),
                contributor.page().select("[name=money.currency] [selected]").eachAttr("value"));
    }

    @Test
    void eachKindIsSaidAsItsReaderWritesIt() {
        var contributor = ContributorExamples.begun(visitors, "/en");
        ContributorExamples.organisation(contributor);
        contributor.submit(
                "form[data-autosave]",
                Map.of("title", "Le pain du quartier", "theme", "inclusion-through-work", "language", "fr"));
        for (var right : rights().entrySet()) {
            contributor.open(ContributorExamples.tasksOf(contributor) + "/pages/q-" + right.getKey());
            contributor.submitAll("form[data-autosave]", right.getValue());
            assertEquals(
                    200,
                    contributor.status(),
                    right.getKey() + contributor.page().select(".error-summary"));
        }
        contributor.open(ContributorExamples.tasksOf(contributor) + "/check");
        contributor.submit("form[action$=/submit]", Map.of());
        assertTrue(
                contributor.heading().startsWith("Received"), contributor.page().text());
        assertEquals(
                List.of(
                        "A shop",
                        "Nine to five",
                        "A shop A market",
                        "Inclusion through work",
                        "1,234.5 tonnes a year",
                        "€1,250.50",
                        "1 December 2024",
                        "from 1 January 2024 to 31 December 2024",
                        "Lille, France",
                        "Fournil Coopératif",
                        "gérante",
                        "https://bakery.example/bread?day=1#top",
                        "yes, agreed"),
                answers(contributor));
        contributor.open(contributor.path().replaceFirst("/en", "/fr"));
        var french = answers(contributor);
        assertEquals("Un magasin", french.get(0));
        assertEquals("1\u202f234,5 tonnes par an", french.get(4));
        assertEquals("1 250,50 €", french.get(5).replaceAll("[\\u00a0\\u202f]", " "));
        assertEquals("du 1er janvier 2024 au 31 décembre 2024", french.get(7));

        var told = contributions
                .tell(contributions.submitted(call.id()).getFirst().id(), Language.FR)
                .orElseThrow();
        assertEquals(
                rights().keySet().stream().toList(),
                told.answers().stream().map(Contributions.Answer::question).toList());
        assertEquals(
                List.of("Nous cuisons du pain.", "Un magasin", "gérante", "oui, d’accord"),
                told.answers().stream()
                        .filter(answer -> List.of("practice", "choice", "person", "consent")
                                .contains(answer.question()))
                        .map(Contributions.Answer::words)
                        .toList());

        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(LIST + ".csv");
        var row = new String(coordinator.bytes(), StandardCharsets.UTF_8);
        assertTrue(
                row.contains(
                        "\"shop\nmarket\",inclusion-through-work,1234.5,1250.50 EUR,2024-12-01,2024-01-01/2024-12-31,\"Lille, FR\""),
                row);
    }

    @Test
    void whatIsNotAskedIsNeitherMissedNorHandedIn() {
        var contributor = ContributorExamples.begun(visitors, "/en");
        var tasks = ContributorExamples.tasksOf(contributor);
        contributor.open(tasks);
        assertFalse(contributor.page().text().contains("Question opening"));
        contributor.open(tasks + "/pages/q-choice");
        contributor.submit("form[data-autosave]", Map.of("choice", "shop"));
        assertTrue(contributor.path().endsWith("/pages/q-opening"), contributor.path());
        contributor.submit("form[data-autosave]", Map.of("opening", "Nine to five"));
        contributor.open(tasks + "/pages/q-choice");
        contributor.submit("form[data-autosave]", Map.of("choice", "market"));
        contributor.open(tasks);
        assertFalse(contributor.page().text().contains("Question opening"));

        var body = body();
        body.put("choice", "market");
        body.put("opening", "Nine to five");
        var made = post(program(), "k", body);
        assertEquals(201, made.status(), made.toString());
        assertTrue(made.body().at("/answers/proposal/opening").isMissingNode(), made.toString());
        body.put("choice", "shop");
        body.remove("opening");
        assertEquals(List.of("answers.opening"), post(program(), "k2", body).fields());
    }

    @Test
    void eachKindIsRefusedByTheApiByName() {
        var token = program();
        var wrong = body();
        wrong.put("choice", "no such");
        wrong.put("choices", List.of("shop", "no such"));
        wrong.put("theme-too", "no-such");
        wrong.put("quantity", "1.234");
        wrong.put("money", "12 ECU");
        wrong.put("day", "31/12/2024");
        wrong.put("period", "2024-12-31/2024-01-01");
        wrong.put("place", "Lille, XX");
        wrong.put("link", "javascript:alert(1)");
        wrong.put("consent", false);
        wrong.put("who", "x".repeat(301));
        assertEquals(
                List.of(
                        "answers.choice",
                        "answers.choices",
                        "answers.theme-too",
                        "answers.quantity",
                        "answers.money.currency",
                        "answers.day",
                        "answers.period.until",
                        "answers.place.country",
                        "answers.who",
                        "answers.link",
                        "answers.consent"),
                post(token, "k", wrong).fields());
        wrong.put("choices", "shop");
        wrong.put("day", List.of());
        assertEquals(
                List.of("answers.choices", "answers.day"),
                post(token, "k", wrong).fields());
        assertEquals(201, post(token, "k", body()).status());
        assertEquals(1, contributions.submitted(call.id()).size());
        var schema = get("/api/v1/calls/jobs-for-all/stages/proposal/schema").at("/properties/answers");
        assertEquals(
                "[\"shop\",\"market\"]", schema.at("/properties/choice/enum").toString());
        assertEquals("tonnes a year", schema.at("/properties/quantity/x-unit").asString());
        assertTrue(schema.at("/properties/consent/const").asBoolean());
        assertEquals(
                "choice", schema.at("/properties/opening/x-shown-if/question").asString());
        assertFalse(schema.path("required").toString().contains("opening"));
    }

    @Test
    void aTenMegabyteTextIsRefusedAndNothingBreaks() {
        var huge = body();
        huge.put("who", "x".repeat(10_000_000));
        assertTrue(List.of(413, 422).contains(post(program(), "k", huge).status()));
        var contributor = ContributorExamples.begun(visitors, "/en");
        contributor.open(ContributorExamples.tasksOf(contributor) + "/pages/q-who");
        contributor.submit("form[data-autosave]", Map.of("who", "x".repeat(10_000_000)));
        assertTrue(contributor.status() / 100 == 4, String.valueOf(contributor.status()));
    }

    @Test
    void everyKindComesInATableWhoseChoicesMayBeNamed() {
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(LIST + "/import/example.csv");
        var example = coordinator.bytes();
        coordinator.open(LIST + "/import");
        var table = """
                organisation;country;title;theme;language;practice;choice;choices;theme-too;quantity;money;day;period;place;who;person;link;consent
                Wood;FR;Wood turns;public-policies;fr;Du bois;un marché;"A shop; Un marché";public-policies;4,5;12 EUR;2024-12-31;2024-01-01/2024-12-31;Lille, FR;Fournil;gérante;https://wood.example;yes
                """;
        for (var content : List.of(example, table.getBytes(StandardCharsets.UTF_8))) {
            coordinator.open(LIST + "/import");
            coordinator.submitWithFiles(
                    "form[enctype]", Map.of(), Map.of("table", new Visitor.Upload("table.csv", "text/csv", content)));
            assertEquals(
                    200,
                    coordinator.status(),
                    coordinator.page().select("tbody").text());
            coordinator.submit("form[action$=/confirm]", Map.of());
        }
        var entered = contributions.submitted(call.id()).getLast().answers();
        assertEquals("market", entered.get("choice"));
        assertEquals("shop\nmarket", entered.get("choices"));
    }

    @Test
    void peopleEnterEveryKindThatCameOnPaper() {
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(LIST + "/new");
        var fields = new HashMap<String, List<String>>();
        Map.of(
                        "channel",
                        "PAPER",
                        "organisation",
                        "Wood",
                        "country",
                        "FR",
                        "title",
                        "Wood turns",
                        "theme",
                        "public-policies",
                        "language",
                        "fr")
                .forEach((name, value) -> fields.put(name, List.of(value)));
        body().forEach((key, value) -> fields.put(
                "q." + key,
                value instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(value.equals(true) ? "yes" : value.toString())));
        fields.put("q.money", List.of("12"));
        fields.put("q.place", List.of("Lille"));
        coordinator.submitAll("main form[method=post]", fields);
        assertEquals(
                List.of("#q.money", "#q.place"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        fields.put("q.money", List.of("12 EUR"));
        fields.put("q.place", List.of("Lille, FR"));
        coordinator.submitAll("main form[method=post]", fields);
        assertEquals(
                "Wood turns",
                coordinator.heading(),
                coordinator.page().select(".error-summary").text());
    }

    private static List<String> answers(Visitor visitor) {
        var all = visitor.page().select(".answers dd").eachText();
        return all.subList(all.size() - rights().size() + 1, all.size());
    }

    private Program program() {
        return new Program(visitors.signedIn("office@members.example"), "contribute");
    }

    private static Program.Answer post(Program program, String key, Map<String, Object> answers) {
        return program.post(
                "/api/v1/calls/jobs-for-all/contributions",
                key,
                Map.of(
                        "organisation", "Wood",
                        "country", "FR",
                        "email", "office@wood.example",
                        "title", "Wood turns",
                        "theme", "public-policies",
                        "language", "fr",
                        "answers", answers));
    }

    private JsonNode get(String path) {
        var visitor = visitors.arrive();
        return JSON.readTree(new String(
                visitor.raw(HttpRequest.newBuilder(visitor.address(path))).body(), StandardCharsets.UTF_8));
    }
}
