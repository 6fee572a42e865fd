package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.calls.usecases.CallTemplate;
import org.essaim.calls.usecases.DraftCall;
import org.essaim.calls.usecases.OpenCall;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A call that asks who is interested: no title, no theme, nothing to judge.
@EssaimTest
class InterestPagesTest {
    private static final String DESK = "/en/desk/calls/a-working-group/contributions";
    private static final String FORM = "form[data-autosave]";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    private Call call;
    private Visitor coordinator;

    @BeforeEach
    void anOpenCall() {
        var person = new CallExamples(beans).coordinator("coordinator@network.example");
        var now = clock.instant();
        var draft = CallTemplate.of(Call.Kind.EXPRESSION_OF_INTEREST)
                .draft(
                        LocalizedText.of(Language.EN, "A working group"),
                        CallExamples.ZONE,
                        List.of(new CallTemplate.Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)))),
                        List.of(),
                        false);
        var drafted = CallExamples.done(beans.getBean(DraftCall.class)
                .draft(person, CallExamples.network(person), CallExamples.written(draft)));
        call = CallExamples.done(beans.getBean(OpenCall.class).open(person, drafted.id()));
        coordinator = visitors.signedIn("coordinator@network.example");
    }

    @Test
    void anInterestIsSaidOnThePagesAndSeenAtTheDesk() {
        var contributor = visitors.arrive();
        contributor.open("/fr/calls/a-working-group");
        contributor.open(contributor.page().select("a.button").attr("href"));
        contributor.submit("main form[action$=/answer]", Map.of());
        contributor.open(contributor.path() + "/pages/organisation");
        contributor.submit(
                FORM,
                Map.of(
                        "organisation", "Université du Lac",
                        "country", "BE",
                        "city", "Liège",
                        "email", "lac@university.example",
                        "language", "fr"));
        contributor.submit(FORM, Map.of("address", "Rue du Lac 1, 4000 Liège"));
        contributor.submit(FORM, Map.of("telephone", "+32 4 000 00 00"));
        contributor.submit(FORM, Map.of("who-you-are", "a-university-or-a-research-centre"));
        contributor.submitAll(FORM, Map.of("areas", List.of("giving-account-of-social-results")));
        contributor.submit(FORM, Map.of("other-areas", ""));
        contributor.submitAll(FORM, Map.of("ways", List.of("come-to-meetings", "research-and-write")));
        contributor.submit(FORM, Map.of("other-ways", ""));
        contributor.submit(FORM, Map.of("consent", "yes"));
        assertTrue(contributor.path().endsWith("/check"), contributor.path());
        contributor.submit("form[action$=/submit]", Map.of());
        assertEquals(200, contributor.status());
        assertTrue(contributor.page().text().contains("Venir aux rencontres"));

        coordinator.open(DESK);
        assertEquals(1, coordinator.page().select("tbody tr").size());
        assertTrue(coordinator.page().text().contains("Université du Lac"));
        coordinator.open("/en/desk/calls/a-working-group");
        assertEquals(0, coordinator.page().select("a[href$=/selection]").size());
        assertEquals(List.of(), contributions.submitted(call.id()));
    }

    @Test
    void oneThatCameByPostIsEnteredWithoutTitleAndTheme() {
        coordinator.open(DESK + "/new");
        assertEquals(0, coordinator.page().select("[name=title]").size());
        coordinator.submitAll(
                "main form[method=post]",
                Map.of(
                        "channel", List.of("PAPER"),
                        "organisation", List.of("Garden cooperative"),
                        "country", List.of("FR"),
                        "language", List.of("en"),
                        "q.address", List.of("Lane 1, Lille"),
                        "q.who-you-are", List.of("an-enterprise"),
                        "q.areas", List.of("working-with-public-authorities"),
                        "q.ways", List.of("come-to-meetings"),
                        "q.consent", List.of("yes")));

        assertEquals("Garden cooperative", coordinator.heading());
        coordinator.open(DESK + "/import");
        coordinator.open("/api/v1/calls/a-working-group/stages/interest/schema");
        var schema = new String(coordinator.bytes(), StandardCharsets.UTF_8);
        assertTrue(schema.contains("\"who-you-are\""));
        assertTrue(!schema.contains("\"theme\""), schema);
    }
}
