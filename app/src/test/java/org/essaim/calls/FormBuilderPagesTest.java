package org.essaim.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class FormBuilderPagesTest {
    private static final String STAGE = "/en/desk/calls/jobs-for-all/stages/proposal";
    private static final String FORM = "main form[action$=/proposal]";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Calls calls;

    @Autowired
    private OpenCall open;

    private Viewer.SignedIn person;
    private Visitor coordinator;
    private CallId call;
    private int row;

    @BeforeEach
    void aDraft() {
        var examples = new CallExamples(beans);
        person = examples.coordinator("coordinator@network.example");
        call = examples.draft(person, "Jobs for all").id();
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(STAGE);
        row = coordinator.page().select("section.question").size();
    }

    @Test
    void aChoiceIsBuiltInTwoLanguagesAndKeepsItsKeysWhenItIsReworded() {
        added("CHOICE", Map.of("options.en", "A shop\nA market", "options.fr", "Un magasin\nUn marché"));
        assertEquals(List.of("a-shop", "a-market"), keys());
        coordinator.open(STAGE);
        submit(Map.of(
                "options.en", "A shop\nA fair\nA market square", "options.fr", "Un magasin\nUne foire\nUn marché"));

        assertEquals(List.of("a-shop", "a-fair", "a-market"), keys());
        assertEquals(
                "Un marché",
                built().details()
                        .options()
                        .getLast()
                        .label()
                        .in(org.essaim.kernel.Language.FR)
                        .orElse(""));
    }

    @Test
    void aListWithoutChoicesIsRefusedAndWhatWasTypedIsKept() {
        added("CHOICES", Map.of("options.en", "Only one"));

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#q" + row + ".options.en"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
        assertEquals(
                "Only one",
                coordinator.page().select("[name=q" + row + ".options.en]").text());
        submit(Map.of("options.en", "One\nOne\nTwo"));
        assertEquals(
                "Two of the answers to choose from are the same. Change one.",
                coordinator.page().select(".error-summary li").text());
        submit(Map.of("options.en", "One\nTwo"));
        assertEquals(List.of("one", "two"), keys());
    }

    @Test
    void aQuestionCanDependOnAnEarlierOneOnly() {
        added("CONSENT", Map.of("label.en", "May we call you?"));
        coordinator.open(STAGE);
        coordinator.submit(FORM, Map.of("do", "add"));
        row++;
        submit(Map.of("label.en", "When?", "kind", "SHORT_TEXT", "shown", "may-we-call-you=yes"));
        assertEquals(200, coordinator.status());
        assertEquals(
                new Question.Condition("may-we-call-you", "yes"),
                built().details().shownIf());
        coordinator.open(STAGE);
        coordinator.submit(FORM, Map.of("do", "up-" + row));
        coordinator.submit(FORM, Map.of());

        assertEquals(422, coordinator.status());
        assertEquals(
                List.of("#q" + (row - 1) + ".shown"),
                coordinator.page().select(".error-summary a").eachAttr("href"));
    }

    @Test
    void whatIsNotTranslatedIsSeenInTheBuilderAndInThePreview() {
        added("NUMBER", Map.of("label.en", "How much?", "unit.en", "tonnes", "example.en", "12"));
        coordinator.open(STAGE);
        assertTrue(
                coordinator.page().select("section.question").getLast().text().contains("French not translated yet"));
        coordinator.open(
                coordinator.page().select("a[href$=/preview]").getLast().attr("href"));
        assertEquals(200, coordinator.status());
        assertEquals("Your organisation", coordinator.heading());
        assertEquals(
                List.of("not yet in French"),
                coordinator.page().select("aside .tag").eachText());
        coordinator.open(coordinator.page().select("aside li a").getLast().attr("href"));
        assertEquals("How much?", coordinator.heading());
        assertEquals("tonnes", coordinator.page().select("#how-much-unit").text());
        assertTrue(coordinator.page().text().contains("For example: 12"));
        coordinator.open("/fr" + coordinator.path().substring(3));
        assertTrue(
                coordinator.page().text().contains("Par exemple\u202f: 12"),
                coordinator.page().text());
        coordinator.open(STAGE.replace("proposal", "case") + "/preview?page=nonsense");
        assertEquals(200, coordinator.status());
    }

    @Test
    void anOpenFormIsCorrectedButKeepsWhatCouldBeChosen() {
        added(
                "CHOICE",
                Map.of("label.fr", "Où ?", "options.en", "A shop\nA market", "options.fr", "Un magasin\nUn marché"));
        CallExamples.done(open.open(person, call));
        coordinator.open(STAGE);
        submit(Map.of("options.en", "A shop\nA market hall\nOn line", "options.fr", "Un magasin\nUn marché\nEn ligne"));
        assertEquals(
                200,
                coordinator.status(),
                coordinator.page().select(".error-summary").text());
        assertEquals(List.of("a-shop", "a-market", "on-line"), keys());
        coordinator.open(STAGE);
        submit(Map.of("options.en", "A market hall\nOn line", "options.fr", "Un marché\nEn ligne"));

        assertEquals(422, coordinator.status());
        assertEquals(List.of("a-shop", "a-market", "on-line"), keys());
    }

    @Test
    void lastYearsCallIsCopiedWithItsFormToTheNextYear() {
        added("CHOICE", Map.of("options.en", "A shop\nA market", "options.fr", "Un magasin\nUn marché"));
        var source = CallExamples.done(open.open(person, call));
        coordinator.open("/en/desk/calls/jobs-for-all");
        coordinator.submit("form[action$=/copy]", Map.of());

        assertEquals("Jobs for all", coordinator.heading());
        assertTrue(coordinator.path().endsWith("/jobs-for-all-2"), coordinator.path());
        var copy = calls.find(new org.essaim.kernel.Slug("jobs-for-all-2")).orElseThrow();
        assertTrue(copy.draft());
        assertEquals(
                source.stages().getFirst().questions(), copy.stages().getFirst().questions());
        assertEquals(source.criteria(), copy.criteria());
        assertEquals(
                source.stages()
                        .getFirst()
                        .closes()
                        .atZone(source.zone())
                        .plusYears(1)
                        .toInstant(),
                copy.stages().getFirst().closes());
        var stranger = new CallExamples(beans).coordinator("stranger@other.example");
        assertEquals("stranger", stranger.name());
        var other = visitors.signedIn("stranger@other.example");
        other.open("/en/desk");
        other.open("/en/desk/calls/jobs-for-all");
        assertEquals(404, other.status());
    }

    private void added(String kind, Map<String, String> fields) {
        coordinator.submit(FORM, Map.of("do", "add"));
        var all = new HashMap<>(Map.of("label.en", "Where?", "kind", kind));
        all.putAll(fields);
        submit(all);
    }

    private void submit(Map<String, String> fields) {
        var named = new HashMap<String, String>();
        fields.forEach((name, value) -> named.put("q" + row + "." + name, value));
        coordinator.submit(FORM, named);
    }

    private Question built() {
        return calls.find(call).orElseThrow().stages().getFirst().questions().get(row);
    }

    private List<String> keys() {
        return built().details().options().stream().map(Question.Option::key).toList();
    }
}
