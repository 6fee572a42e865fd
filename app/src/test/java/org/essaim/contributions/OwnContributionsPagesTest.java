package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class OwnContributionsPagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Contributions contributions;

    private CallExamples examples;
    private Viewer.SignedIn person;
    private Call call;

    @BeforeEach
    void anOpenCall() {
        examples = new CallExamples(beans);
        person = examples.coordinator("coordinator@network.example");
        call = examples.open(person, "Jobs for all");
    }

    @Test
    void whatWasHandedInIsTakenBackKeepsItsReceiptAndIsNeverChosen() {
        var contributor = ContributorExamples.begun(visitors, "/en");
        ContributorExamples.filled(contributor);
        contributor.submit("form[action$=/submit]", Map.of());
        assertEquals(1, contributions.submitted(call.id()).size());
        contributor.open(ContributorExamples.tasksOf(contributor));
        contributor.open(contributor.page().select("a[href$=/withdrawal]").attr("href"));
        assertEquals("Withdraw this answer", contributor.heading());
        contributor.submit("main form[method=post]", Map.of("because", "x".repeat(501)));
        assertEquals(422, contributor.status());
        contributor.submit("main form[method=post]", Map.of("because", "We moved away."));

        assertTrue(contributor.page().select(".warning").text().endsWith(": We moved away."));
        assertTrue(contributor.page().select(".notice a").attr("href").contains("/receipts/"));
        assertEquals(List.of(), contributions.submitted(call.id()));
        assertEquals(
                "Withdrawn: Jobs for all",
                contributor.lastLetter(ContributorExamples.EMAIL).subject());
        var coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/jobs-for-all/contributions?state=WITHDRAWN");
        coordinator.open(coordinator.page().select("tbody th a").attr("href"));
        assertTrue(coordinator.page().select(".warning").text().startsWith("Withdrawn by its contributor on"));
    }

    @Test
    void aDraftThatWasTakenBackKeepsNothingMoreAndIsNotHandedIn() {
        var contributor = ContributorExamples.begun(visitors, "/fr");
        ContributorExamples.filled(contributor);
        var check = contributor.path();
        var tasks = ContributorExamples.tasksOf(contributor);
        contributor.open(tasks + "/withdrawal");
        contributor.submit("main form[method=post]", Map.of());
        assertTrue(contributor.page().select(".warning").text().startsWith("Vous avez retiré cette réponse le"));
        contributor.open(check);
        contributor.submit("form[action$=/submit]", Map.of());
        assertEquals(422, contributor.status());
        contributor.open(tasks + "/pages/subject");
        contributor.submit("form[data-autosave]", Map.of("title", "Autre"));
        assertEquals(422, contributor.status());
        assertTrue(contributor.page().select(".error-summary").text().contains("Cette réponse a été retirée"));
        assertEquals(List.of(), contributions.submitted(call.id()));
        var stranger = visitors.arrive();
        stranger.open(tasks + "/withdrawal");
        assertEquals(404, stranger.status());
    }

    @Test
    void onceTheChoiceWasMadeNothingIsTakenBack() {
        var contributor = ContributorExamples.begun(visitors, "/en");
        ContributorExamples.filled(contributor);
        contributor.submit("form[action$=/submit]", Map.of());
        var tasks = ContributorExamples.tasksOf(contributor);
        contributor.open(tasks + "/withdrawal");
        contributions.decide(call.id(), java.util.Set.of(), person);
        contributor.submit("main form[method=post]", Map.of());
        assertEquals(422, contributor.status());
        contributor.open(tasks);
        assertEquals(0, contributor.page().select("a[href$=/withdrawal]").size());
    }

    @Test
    void whoSignsInWithTheAddressFindsTheAnswersThatNameItAndOpensThemElsewhere() {
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/en"));
        var elsewhere = visitors.signedIn(ContributorExamples.EMAIL);
        elsewhere.open("/en/contributions");
        assertEquals(1, elsewhere.page().select(".cards > li").size());
        elsewhere.submit("form[action$=/opening]", Map.of());
        elsewhere.open(elsewhere.path() + "/pages/organisation");
        assertEquals(
                "Boulangerie du Quartier",
                elsewhere.page().select("#organisation").val());

        var other = visitors.signedIn("other@wood.example");
        other.open("/fr/contributions");
        assertEquals(0, other.page().select(".cards > li").size());
        assertEquals("Vos contributions", other.heading());
    }

    @Test
    void whoAnsweredWithoutAnAccountSignsInWithHerAddressAllTheSame() {
        ContributorExamples.filled(ContributorExamples.begun(visitors, "/en"));
        var elsewhere = visitors.arrive();

        elsewhere.signIn(ContributorExamples.EMAIL);
        elsewhere.open("/en/contributions");

        assertEquals(200, elsewhere.status());
        assertTrue(
                elsewhere.page().text().contains("Jobs for all"),
                elsewhere.page().text());
        var nobody = visitors.arrive();
        nobody.open("/en/sign-in");
        nobody.submit("form[action$=/sign-in]", Map.of("email", "nobody@elsewhere.example"));
        assertEquals(List.of(), nobody.letters("nobody@elsewhere.example"));
    }

    @Test
    void whatTheOrganisationSaidBeforeIsOfferedAndTakenWithOneClickNeverByItself() {
        ContributorExamples.organisation(ContributorExamples.begun(visitors, "/en"));
        examples.open(person, "Homes for all");
        var again = visitors.signedIn(ContributorExamples.EMAIL);
        again.open("/en/calls/homes-for-all/answer");
        again.submit("main form[action$=/answer]", Map.of());
        again.open(again.path() + "/pages/organisation");
        assertEquals("", again.page().select("#organisation").val());
        assertTrue(again.page().select("section.notice").text().contains("Boulangerie du Quartier"));
        again.submit("form[action$=/earlier]", Map.of());
        assertEquals(
                "Boulangerie du Quartier", again.page().select("#organisation").val());
        assertEquals(ContributorExamples.EMAIL, again.page().select("#email").val());
        assertEquals(0, again.page().select("form[action$=/earlier]").size());

        var stranger = visitors.signedIn("other@wood.example");
        stranger.open("/en/calls/homes-for-all/answer");
        stranger.submit("main form[action$=/answer]", Map.of());
        stranger.open(stranger.path() + "/pages/organisation");
        assertFalse(stranger.page().text().contains("Boulangerie"));
    }
}
