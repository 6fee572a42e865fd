package org.essaim.review.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.review.ReviewExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Program;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Who reads what: proposed, changed by hand, put in force, and what is missing by name.
@EssaimTest
class AssignmentPagesTest {
    private static final long PATIENCE = 60_000_000_000L;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    private ReviewExamples example;
    private Viewer.SignedIn anna;
    private Visitor coordinator;
    private Submission italian;
    private Submission french;

    @BeforeEach
    void aCallWithTwoReaders() {
        example = new ReviewExamples(beans, "A call to be read");
        italian = example.submit("Cooperativa", "IT", "it");
        french = example.submit("Société", "FR", "fr");
        anna = example.reviewer("anna@network.example");
        var bruno = example.reviewer("bruno@network.example");
        coordinator = visitors.signedIn("coordinator@network.example");
        describe(anna, Map.of("level-it", "C2", "level-fr", "B2", "organisation", "  SOCIÉTÉ "));
        describe(bruno, Map.of("level-it", "C1", "level-fr", "B1"));
    }

    @Test
    void whatIsProposedIsInForceOnlyOnceItIsConfirmedAndWhatIsMissingIsNamed() {
        propose("new", "2");

        assertEquals(List.of("anna", "bruno"), readers(italian));
        assertEquals(List.of(), readers(french));
        assertEquals(
                "French: 2 open places in 1 case",
                coordinator.page().select(".missing summary").text());
        assertEquals(
                french.number() + " · " + french.title()
                        + ": 2 readers missing; only 1 reads this language well enough.",
                coordinator.page().select(".missing li").text());
        assertEquals(List.of(italian.number(), french.number()), desk("anna@network.example"));

        coordinator.submit("form[action$=/confirmation]", Map.of());

        assertEquals(
                "The assignment is in force. Each reader now sees the cases that are hers.",
                coordinator.page().select(".notice").text());
        assertEquals(List.of(italian.number()), desk("anna@network.example"));
        assertTrue(coordinator.page().select("form[action$=/confirmation]").isEmpty());
    }

    @Test
    void whoIsHeldStaysAndWhoIsTakenAwayLeavesAGap() {
        pick(italian, List.of(), List.of(anna));
        propose("new", "1");
        assertEquals(List.of("anna held"), readers(italian));

        pick(italian, List.of(), List.of());
        assertEquals(List.of("1 missing"), readers(italian));
        assertEquals(
                "Italian: 1 open place in 1 case",
                coordinator.page().select(".missing:contains(Italian) summary").text());
        assertTrue(coordinator.page().select(".missing li").text().contains("1 reader missing; 2 more could take it."));
    }

    @Test
    void aConflictInOneClickTakesTheCaseAwayAndShowsTheGap() {
        propose("new", "2");
        coordinator.submit("form[action$=/confirmation]", Map.of());
        var reader = visitors.signedIn("anna@network.example");
        reader.open("/en/desk/reviews/" + example.call().slug() + "/" + italian.number());
        reader.submit("form[action$=/conflict]", Map.of());

        assertEquals(List.of(), desk("anna@network.example"));
        coordinator.open(path());
        assertEquals(List.of("bruno", "1 missing"), readers(italian));
        assertTrue(coordinator
                .page()
                .select(".missing:contains(Italian) li")
                .text()
                .contains("1 reader missing; of 2 who read this language 1 is too close to the case."));
        coordinator.open("/en/desk");
        assertTrue(coordinator.page().text().contains("A call to be read: 3 places without a reader"));
    }

    @Test
    void nobodyTooCloseAndNobodyWhoHasBegunIsMoved() {
        example.review(anna, italian, 4);
        coordinator.open(path() + "/" + french.number());
        assertTrue(coordinator.page().text().contains("works for this organisation"));

        pick(italian, List.of(), List.of());
        assertEquals(422, coordinator.status());
        assertEquals(
                "anna has begun to review this case, so she stays. Nothing was changed.",
                coordinator.page().select(".error-summary li").text());
        var french = visitors.signedIn("coordinator@network.example");
        french.open(path().replace("/en/", "/fr/") + "/" + italian.number());
        french.submitAll("form[action*=/assignment/]", Map.of("reader", List.of(id(anna)), "close", List.of(id(anna))));
        assertEquals(422, french.status());
        assertEquals(
                "anna est trop proche de ce dossier et ne peut pas le lire. Rien n’a été changé.",
                french.page().select(".error-summary li").text());
    }

    @Test
    void aDraftThatWasChangedMeanwhileIsNotConfirmed() {
        propose("new", "1");
        var second = visitors.signedIn("coordinator@network.example");
        second.open(path());
        pick(italian, List.of(anna), List.of());
        second.submit("form[action$=/confirmation]", Map.of());

        assertEquals(422, second.status());
        assertTrue(second.page().select(".error-summary").text().contains("changed meanwhile"));
        assertEquals(List.of(italian.number(), french.number()), desk("anna@network.example"));
    }

    @Test
    void aReaderTellsAboutHerselfAndIsToldWhatIsWrong() {
        var reader = visitors.signedIn("bruno@network.example");
        reader.open("/fr/desk/reviews/" + example.call().slug() + "/about-you");
        reader.submit("form[action$=/about-you]", Map.of("level-it", "", "most", "beaucoup"));

        assertEquals(422, reader.status());
        assertEquals(
                List.of(
                        "Choisissez au moins une langue.",
                        "Le nombre de dossiers est un nombre entier jusqu’à 1\u202f000."),
                reader.page().select(".error-summary li").eachText());
        assertEquals("beaucoup", reader.page().select("#most").val());

        reader.submit(
                "form[action$=/about-you]", Map.of("level-it", "C2", "most", "1", "wish-" + italian.number(), "AVOID"));
        coordinator.open(path() + "/" + italian.number());
        assertTrue(coordinator.page().select("tr:contains(bruno)").text().startsWith("bruno C2 rather not 0 of 1"));
    }

    @Test
    void theDeskCostsTheSameWhateverTheNumberOfRowsAndIsForItsCoordinatorOnly() {
        propose("new", "1");
        var few = statements.during(() -> coordinator.open(path())).size();
        example.submit("Terza", "IT", "it");
        example.submit("Quarta", "IT", "it");
        describe(example.reviewer("carla@network.example"), Map.of("level-it", "C1"));
        propose("top-up", "1");

        assertEquals(few, statements.during(() -> coordinator.open(path())).size());
        assertEquals(4, coordinator.page().select("[id^=case-]").size());
        var reader = visitors.signedIn("anna@network.example");
        reader.open(path());
        assertEquals(403, reader.status());
        reader.open(path() + "/" + italian.number());
        assertEquals(403, reader.status());
    }

    @Test
    void aProgramReadsWhoReadsWhatByAToken() {
        propose("new", "1");
        var answer = api("desk");
        assertEquals(200, answer.status());
        var text = answer.body().toString();
        assertTrue(text.contains("\"missing\":1,\"why\":{\"reason\":\"too_close\",\"canRead\":1,\"close\":1"), text);
        assertFalse(text.contains("@network.example"));
        assertEquals(403, api("read").status());
    }

    private Program.Answer api(String scope) {
        return new Program(coordinator, scope)
                .get("/api/v1/calls/" + example.call().slug() + "/assignment");
    }

    private void describe(Viewer.SignedIn reader, Map<String, String> fields) {
        coordinator.open(example.path() + "/reviews/readers/" + id(reader));
        coordinator.submit("form[action*=/readers/]", fields);
        assertEquals(200, coordinator.status());
    }

    private void propose(String mode, String readers) {
        coordinator.open(path());
        coordinator.submit("form[action$=/proposal]", Map.of("mode", mode, "readers", readers));
        var until = System.nanoTime() + PATIENCE;
        while (!coordinator.header("Refresh").isEmpty()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("No draft came");
            }
            coordinator.open(path());
        }
    }

    private void pick(Submission submission, List<Viewer.SignedIn> readers, List<Viewer.SignedIn> fixed) {
        coordinator.open(path() + "/" + submission.number());
        coordinator.submitAll(
                "form[action*=/assignment/]",
                Map.of(
                        "reader",
                        readers.stream().map(AssignmentPagesTest::id).toList(),
                        "fixed",
                        fixed.stream().map(AssignmentPagesTest::id).toList()));
    }

    private List<String> readers(Submission submission) {
        return coordinator
                .page()
                .select("#case-" + submission.number() + " td:nth-of-type(3) > span")
                .eachText()
                .stream()
                .map(text -> text.replace(" draft", ""))
                .filter(text -> !text.equals("2 missing"))
                .toList();
    }

    private List<String> desk(String email) {
        var reader = visitors.signedIn(email);
        reader.open("/en/desk/reviews/" + example.call().slug());
        return reader.page().select("tbody td:first-child").eachText();
    }

    private static String id(Viewer.SignedIn person) {
        return person.id().value().toString();
    }

    private String path() {
        return example.path() + "/reviews/assignment";
    }
}
