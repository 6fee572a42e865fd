package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class GracePagesTest {
    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Contributions contributions;

    private Visitor coordinator;
    private Call call;

    @BeforeEach
    void anOpenCall() {
        var examples = new CallExamples(beans);
        Viewer.SignedIn person = examples.coordinator("coordinator@network.example");
        call = examples.open(person, "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/calls/jobs-for-all/stages/proposal");
    }

    @Test
    void whatWasBegunIsTakenWithinTheGraceAndNothingIsStarted() {
        coordinator.submit("main form[action$=/proposal]", Map.of("grace", "10"));
        assertEquals(200, coordinator.status());
        var contributor = ContributorExamples.begun(visitors, "/en");
        ContributorExamples.filled(contributor);
        clock.moveTo(call.stages().getFirst().closes().plus(Duration.ofMinutes(9)));
        var newcomer = visitors.arrive();
        newcomer.open("/en/calls/jobs-for-all/answer");
        assertEquals(0, newcomer.page().select("main form[action$=/answer]").size());
        contributor.submit("form[action$=/submit]", Map.of());

        assertTrue(
                contributor.heading().startsWith("Received"), contributor.page().text());
        assertEquals(1, contributions.submitted(call.id()).size());
    }

    @Test
    void afterTheGraceTheDeadlineThatWasAnnouncedIsNamed() {
        coordinator.submit("main form[action$=/proposal]", Map.of("grace", "10"));
        var contributor = ContributorExamples.begun(visitors, "/en");
        ContributorExamples.filled(contributor);
        clock.moveTo(call.stages().getFirst().closes().plus(Duration.ofMinutes(10)));
        contributor.submit("form[action$=/submit]", Map.of());

        assertEquals(422, contributor.status());
        assertEquals(0, contributions.submitted(call.id()).size());
    }

    @Test
    void aGraceThatIsNoNumberOfMinutesIsRefused() {
        for (var wrong : new String[] {"-1", "1441", "ten"}) {
            coordinator.open("/en/desk/calls/jobs-for-all/stages/proposal");
            coordinator.submit("main form[action$=/proposal]", Map.of("grace", wrong));
            assertEquals(422, coordinator.status(), wrong);
            assertEquals(wrong, coordinator.page().select("#grace").val());
        }
    }
}
