package org.essaim.contributions;

import static org.essaim.contributions.ContributorExamples.EMAIL;
import static org.essaim.contributions.ContributorExamples.begun;
import static org.essaim.contributions.ContributorExamples.filled;
import static org.essaim.contributions.ContributorExamples.organisation;
import static org.essaim.contributions.ContributorExamples.tasksOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.domain.CallChange;
import org.essaim.calls.usecases.ReviseCall;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class KeptTextPagesTest {
    private static final String IMPORT = "/en/desk/calls/jobs-for-all/contributions/import";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ReviseCall revise;

    private Viewer.SignedIn coordinator;
    private Call call;

    @BeforeEach
    void anOpenCall() {
        var examples = new CallExamples(beans);
        coordinator = examples.coordinator("coordinator@network.example");
        call = examples.open(coordinator, "Jobs for all");
    }

    @Test
    void aTitleTypedOverTwoLinesIsKeptOnOneAndCanBeChosen() {
        var contributor = begun(visitors, "/en");
        filled(contributor);
        contributor.open(tasksOf(contributor) + "/pages/subject");
        contributor.submit("form[data-autosave]", Map.of("title", "Bread\tfor\nthe\u0085street"));
        contributor.open(tasksOf(contributor) + "/pages/q-practice");
        contributor.submit("form[data-autosave]", Map.of("practice", "One\u0085line.\n\n\tTwo lines.\u0001"));
        contributor.open(tasksOf(contributor) + "/check");
        contributor.submit("form[action$=/submit]", Map.of());

        var submission = contributions.submitted(call.id()).getFirst();
        assertEquals("Bread for the street", submission.title());
        assertEquals("Oneline.\n\n\tTwo lines.", submission.answers().get("practice"));
        contributions.decide(call.id(), Set.of(submission.id()), coordinator);
        assertEquals(
                "Chosen: Bread for the street", contributor.lastLetter(EMAIL).subject());
    }

    @Test
    void aTableWithControlCharactersIsEnteredWithoutThem() {
        var desk = visitors.signedIn("coordinator@network.example");
        desk.open(IMPORT);
        var table = "organisation,country,email,title,theme,language,practice,criterion\n"
                + "Wood\u0000Cooperative,FR,office@wood.example,\"Wood\nturns\",public-policies,en,We do it.\u0000,"
                + "create-employment\n";
        desk.submitWithFiles(
                "form[enctype]",
                Map.of(),
                Map.of("table", new Visitor.Upload("answers.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8))));
        assertEquals(200, desk.status());
        desk.submit("form[action$=/confirm]", Map.of());

        var submission = contributions.submitted(call.id()).getFirst();
        assertEquals("Wood turns", submission.title());
        assertEquals("Wood Cooperative", submission.organisation());
        assertEquals("We do it.", submission.answers().get("practice"));
        contributions.decide(call.id(), Set.of(), coordinator);
        assertEquals(
                "About your proposal: Wood turns",
                desk.lastLetter("office@wood.example").subject());
    }

    @Test
    void aTabInTheTitleOfACallDoesNotStopItsLetters() {
        var title = LocalizedText.of(Language.EN, "Jobs\tfor\u0000all");
        CallExamples.done(revise.revise(
                coordinator, call.id(), call.version(), new CallChange.Texts(title, call.summary(), call.text())));
        var contributor = begun(visitors, "/en");
        organisation(contributor);

        assertEquals("Your draft: Jobs for all", contributor.lastLetter(EMAIL).subject());
    }

    @Test
    void namesInAnyScriptAreKeptToTheLetter() {
        var desk = visitors.signedIn("coordinator@network.example");
        for (var name : List.of(
                "\u062A\u0639\u0627\u0648\u0646\u064A\u0629 \u0627\u0644\u062E\u0628\u0632 (12)",
                "\u05E7\u05D5\u05D0\u05D5\u05E4\u05E8\u05D8\u05D9\u05D1\u200F!",
                "\u041A\u043E\u043E\u043F\u0435\u0440\u0430\u0442\u0438\u0432 \u00AB\u0425\u043B\u044F\u0431\u00BB",
                "Ze\u0301lie & \u00E9lan <b>",
                "\u5171\u540C\u4F53 \uD83C\uDF5E")) {
            var contributor = begun(visitors, "/fr");
            filled(contributor);
            contributor.open(tasksOf(contributor) + "/pages/organisation");
            contributor.submit("form[data-autosave]", Map.of("organisation", name, "city", name));
            contributor.open(tasksOf(contributor) + "/pages/q-practice");
            contributor.submit("form[data-autosave]", Map.of("practice", name + "\n\n" + name));
            contributor.open(tasksOf(contributor) + "/check");
            contributor.submit("form[action$=/submit]", Map.of());

            var kept = contributions.submitted(call.id()).getLast();
            assertEquals(name, kept.organisation());
            assertEquals(name + "\n\n" + name, kept.answers().get("practice"));
            for (var language : List.of("/en", "/fr")) {
                desk.open(language + "/desk/calls/jobs-for-all/contributions/" + kept.number());
                assertEquals(name, desk.page().select("dl.facts dd").getFirst().wholeText());
            }
            desk.open("/en/desk/calls/jobs-for-all/contributions.json");
            assertTrue(new String(desk.bytes(), StandardCharsets.UTF_8).contains("\"organisation\":\"" + name + "\""));
        }
    }
}
