package org.essaim.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The two calls that the platform was made for, made again by hand: an expression of interest in a working group, and
/// a call for best practices in two stages. Each screen that is passed is counted.
@EssaimTest
class RebuiltCallsPagesTest {
    private static final int MOST_SCREENS = 10;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Calls calls;

    private final List<String> screens = new ArrayList<>();
    private Visitor coordinator;

    @BeforeEach
    void aCoordinator() {
        new CallExamples(beans).coordinator("coordinator@network.example");
        coordinator = visitors.signedIn("coordinator@network.example");
        screens.clear();
    }

    private void open(String path) {
        coordinator.open(path);
        screens.add(coordinator.path());
    }

    private void submit(String form, Map<String, String> fields) {
        coordinator.submit(form, fields);
        assertEquals(200, coordinator.status());
        screens.add(coordinator.path());
    }

    private void goOn(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("do", "next");
        submit("main form[method=post]", all);
    }

    @Test
    void aCallForBestPracticesInTwoStagesTakesAtMostTenScreens() {
        open("/en/desk/calls/new?kind=good-practices");
        submit("#new-call", Map.of("title.en", "Inclusion at work", "title.fr", "L’inclusion au travail"));
        open("/en/desk/calls/inclusion-at-work/texts");
        goOn(Map.of(
                "summary.en", "Name enterprises that create, save or consolidate jobs.",
                "text.en", "A publication shows institutions what the sector does.\n\nSend a paragraph first."));
        goOn(Map.of());
        goOn(Map.of("c4.name.en", "Social services for inclusion"));
        goOn(Map.of("help.en", "One concise paragraph for each case."));
        goOn(Map.of("help.en", "A fuller text, figures on how long the jobs last, and pictures."));
        submit("form[action$=/open]", Map.of());
        open("/en/calls/inclusion-at-work");

        assertTrue(screens.size() <= MOST_SCREENS, screens.toString());
        var call = calls.published().getFirst();
        assertEquals(Call.Kind.GOOD_PRACTICES, call.kind());
        assertEquals(2, call.stages().size());
        assertEquals(5, call.criteria().size());
        assertEquals(7, call.languages().size());
    }

    @Test
    void anExpressionOfInterestTakesAtMostTenScreens() {
        open("/en/desk/calls/new?kind=expression-of-interest");
        submit("#new-call", Map.of("title.en", "A working group", "title.fr", "Un groupe de travail"));
        open("/en/desk/calls/a-working-group/texts");
        goOn(Map.of(
                "summary.en", "Help to found a group that exchanges good practices.",
                "text.en", "We look for enterprises, researchers and anyone interested."));
        goOn(Map.of());
        goOn(Map.of("q3.options.en", "Its concepts\nGovernance\nAccounts and reports", "q3.options.fr", ""));
        submit("form[action$=/open]", Map.of());
        open("/en/calls/a-working-group");

        assertTrue(screens.size() <= MOST_SCREENS, screens.toString());
        var call = calls.published().getFirst();
        assertEquals(Call.Kind.EXPRESSION_OF_INTEREST, call.kind());
        assertEquals(1, call.stages().size());
        assertEquals(List.of(), call.criteria());
        assertEquals(
                List.of("address", "telephone", "who-you-are", "areas", "other-areas", "ways", "other-ways", "consent"),
                call.stages().getFirst().questions().stream().map(Question::key).toList());
        assertFalse(coordinator.page().text().contains("judged"));
        coordinator.open("/api/v1/calls/a-working-group");
        assertTrue(new String(coordinator.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"kind\":\"expression-of-interest\""));
    }

    @Test
    void whatComesWithoutNewsIsCopiedFromACallThatIsThere() {
        open("/en/desk/calls/new?kind=expression-of-interest");
        submit("#new-call", Map.of("title.en", "A working group 2026"));
        open("/fr/desk/calls/new");
        submit("form[action$=/a-working-group-2026/copy]", Map.of());

        assertEquals("A working group 2027", coordinator.heading());
        assertEquals(
                Call.Kind.EXPRESSION_OF_INTEREST,
                calls.find(new org.essaim.kernel.Slug("a-working-group-2027"))
                        .orElseThrow()
                        .kind());
    }

    @Test
    void aQuestionCalledLikeAFieldOfTheFormGetsAnotherKey() {
        new CallExamples(beans).coordinator("other@network.example");
        open("/en/desk/calls/new");
        submit("#new-call", Map.of("title.en", "Jobs"));
        open("/en/desk/calls/jobs/stages/proposal");
        coordinator.submit("main form[method=post]", Map.of("do", "add"));
        coordinator.submit("main form[method=post]", Map.of("q3.label.en", "E-mail", "do", "add"));
        coordinator.submit("main form[method=post]", Map.of("q4.label.en", "Title", "do", "save"));

        var keys = calls.find(new org.essaim.kernel.Slug("jobs")).orElseThrow().stages().getFirst().questions().stream()
                .map(Question::key)
                .toList();
        assertEquals(List.of("practice", "criterion", "figure", "e-mail", "title-2"), keys);
    }
}
