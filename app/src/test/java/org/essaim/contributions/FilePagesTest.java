package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.Question;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.contributions.domain.ProgramAnswer;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A question that asks for a file, and what happens to files that want to be something else.
@EssaimTest
class FilePagesTest {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String FORM = "form[data-autosave]";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Contributions contributions;

    @Autowired
    private MovableClock clock;

    private Call call;
    private Visitor contributor;

    @BeforeEach
    void anOpenCallThatAsksForAFile() {
        var examples = new CallExamples(beans);
        var person = examples.coordinator("coordinator@network.example");
        var draft = examples.draft(person, "Jobs for all");
        var stages = new ArrayList<>(draft.stages());
        var questions = new ArrayList<>(stages.getFirst().questions());
        questions.add(new Question(
                "accounts",
                Question.Kind.FILE,
                LocalizedText.of(Language.EN, "Your accounts"),
                LocalizedText.EMPTY,
                true,
                0));
        stages.set(0, stages.getFirst().asking(questions));
        CallExamples.done(beans.getBean(ReviseCall.class)
                .revise(person, draft.id(), draft.version(), new CallChange.Stages(draft.zone(), stages)));
        call = CallExamples.done(beans.getBean(OpenCall.class).open(person, draft.id()));
        contributor = ContributorExamples.begun(visitors, "/en");
        filled(contributor);
        page();
    }

    private static void filled(Visitor visitor) {
        ContributorExamples.organisation(visitor);
        visitor.submit(FORM, Map.of("title", "Le pain", "theme", "inclusion-through-work", "language", "fr"));
        visitor.submit(FORM, Map.of("practice", "Nous cuisons du pain avec 12 personnes."));
        visitor.submit(FORM, Map.of("criterion", "create-employment"));
        visitor.submit(FORM, Map.of("figure", ""));
    }

    private void page() {
        contributor.open(ContributorExamples.tasksOf(contributor) + "/pages/q-accounts");
    }

    private void send(String name, byte[] content, Map<String, String> fields) {
        contributor.submitWithFiles(
                FORM, fields, Map.of("document", new Visitor.Upload(name, "application/pdf", content)));
    }

    @Test
    void aFileIsKeptAndGivenBackAsAFileToItsContributorAndTheCoordinatorsOnly() {
        send("../../Accounts 2025", PDF, Map.of());
        assertTrue(contributor.path().endsWith("/check"), contributor.path());
        var file = contributor.page().select("dd a[href^=/files/]");
        assertEquals("Accounts 2025.pdf (1 kB)", file.text());
        contributor.submit("form[action$=/submit]", Map.of());
        assertEquals(200, contributor.status());

        var path = file.attr("href");
        for (var reader : List.of(contributor, visitors.signedIn("coordinator@network.example"))) {
            reader.open(path);
            assertEquals(200, reader.status());
            assertEquals("application/pdf", reader.header("Content-Type"));
            assertTrue(reader.header("Content-Disposition").startsWith("attachment;"));
            assertEquals("nosniff", reader.header("X-Content-Type-Options"));
            assertEquals("private, no-store", reader.header("Cache-Control"));
            assertEquals(PDF.length, reader.bytes().length);
        }
        new CallExamples(beans).coordinator("other@other.example");
        for (var stranger : List.of(visitors.arrive(), visitors.signedIn("other@other.example"))) {
            stranger.open(path);
            assertEquals(404, stranger.status());
        }
        assertTrue(contributions
                .submitted(call.id())
                .getFirst()
                .answers()
                .getOrDefault("accounts", "")
                .contains("Accounts 2025.pdf"));
    }

    @Test
    void aFileIsForTheCoordinatorsAloneOnceTheTimeOfTheBrowserIsOver() {
        send("a.pdf", PDF, Map.of());
        var path = contributor.page().select("dd a[href^=/files/]").attr("href");
        contributor.open(path);
        assertEquals(200, contributor.status());

        clock.moveTo(call.stages().getLast().closes().plus(Duration.ofDays(31)));
        contributor.open(path);
        assertEquals(404, contributor.status());
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open(path);
        assertEquals(200, coordinator.status());
    }

    @Test
    void soManyFilesAreTakenForOneAnswerAndNoMore() {
        for (var number = 0; number < 40; number++) {
            var content = new String(PDF, StandardCharsets.US_ASCII).replace("1 0 obj", number + 1 + " 0 obj");
            send("a" + number + ".pdf", content.getBytes(StandardCharsets.US_ASCII), Map.of("do", "later"));
            page();
        }
        send("more.pdf", PDF, Map.of());
        assertEquals(422, contributor.status());
        assertEquals(
                "Your accounts: Up to 40 files can be sent for one answer, and so many came already. This one was not"
                        + " kept.",
                contributor.page().select(".error-summary a").text());
        assertTrue(contributor.page().select("main a[download]").text().startsWith("a39.pdf"));
    }

    @Test
    void whatIsNoDocumentIsRefusedAndTheOneBeforeStays() {
        send("a.pdf", PDF, Map.of("do", "later"));
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for (var content : List.of(svg.getBytes(StandardCharsets.UTF_8), new byte[0], new byte[11 * 1024 * 1024])) {
            page();
            send("b.pdf", content, Map.of());
            assertEquals(422, contributor.status());
            assertEquals(
                    "#document", contributor.page().select(".error-summary a").attr("href"));
            assertTrue(contributor.page().select(".error-summary a").text().startsWith("Your accounts: "));
            assertTrue(contributor.page().select("main a[download]").text().startsWith("a.pdf"));
        }
        page();
        contributor.submit(FORM, Map.of("remove", "true", "do", "later"));
        page();
        assertEquals(0, contributor.page().select("main a[download]").size());
    }

    @Test
    void aProgramIsToldThatFilesDoNotComeThisWay() {
        var sent = ProgramAnswer.of(
                call.stages().getFirst(), Map.of("accounts", Map.of("name", "../../x", "content", "JVBERi0=")));

        assertEquals(Map.of(), sent.answers());
        assertEquals(List.of(Refusal.of("answers.accounts", "contributions.refused.kind.file")), sent.refusals());
    }

    @Test
    void aFileOfAnotherAnswerCannotBeNamedAsOnesOwn() {
        send("a.pdf", PDF, Map.of("do", "later"));
        page();
        var name = contributor.page().select("[name=file]").val();
        var other = ContributorExamples.begun(visitors, "/en");
        filled(other);
        other.open(ContributorExamples.tasksOf(other) + "/pages/q-accounts");
        other.submit(FORM, Map.of("file", name, "do", "later"));
        other.open(ContributorExamples.tasksOf(other) + "/pages/q-accounts");

        assertEquals(0, other.page().select("main a[download]").size());
    }
}
