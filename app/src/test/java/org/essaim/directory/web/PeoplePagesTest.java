package org.essaim.directory.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.usecases.ExampleDirectory;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class PeoplePagesTest {
    private static final String PEOPLE = "/en/desk/people/cooperatives";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationContext context;

    private UUID network = new UUID(0, 0);
    private UUID elsewhere = new UUID(0, 0);

    @BeforeEach
    void networks() {
        network = ExampleDirectory.network(context, "Cooperatives").value();
        elsewhere = ExampleDirectory.network(context, "Elsewhere").value();
    }

    @Test
    void aSecondCoordinatorIsInvitedAcceptsAndIsSeen() {
        var first = visitors.signedIn("first@network.example", coordinating(network));
        first.open("/en/desk/people");
        assertEquals(PEOPLE, first.path());

        first.submit("form[action$=invitations]", Map.of("email", "second@network.example", "language", "fr"));

        assertEquals(
                "The invitation is on its way.", first.page().select(".notice").text());
        var second = visitors.arrive();
        second.open(second.lastLetter("second@network.example").link());
        assertEquals("/fr/invitation", second.path().replaceAll("\\?.*", ""));
        assertEquals("fr", second.page().select("blockquote").attr("lang"));
        second.submit("main form", Map.of("name", "Second"));
        second.open(PEOPLE);
        assertEquals(
                "[Second, first]",
                second.page().select(".tasks strong").eachText().toString());
        second.open("/en/account");
        assertEquals(
                "[Coordinator · Cooperatives]",
                second.page().select("main h2 + ul:not([class]) li").eachText().toString());
    }

    @Test
    void anInvitationIsWithdrawnOnThePage() {
        var visitor = visitors.signedIn("first@network.example", coordinating(network));
        visitor.open(PEOPLE);
        visitor.submit("form[action$=invitations]", Map.of("email", "second@network.example"));
        var link = visitor.lastLetter("second@network.example").link();

        visitor.submit("form[action$=withdrawal]", Map.of());

        assertEquals(0, visitor.page().select("form[action$=withdrawal]").size());
        var second = visitors.arrive();
        second.open(link);
        assertEquals("This invitation was withdrawn", second.heading());
    }

    @Test
    void aLateInvitationIsMarked() {
        var visitor = visitors.signedIn("first@network.example", coordinating(network));
        visitor.open(PEOPLE);
        visitor.submit("form[action$=invitations]", Map.of("email", "second@network.example"));
        clock.advance(Duration.ofDays(15));

        visitor.open(PEOPLE);

        assertTrue(visitor.page()
                .select(".tasks li:has(form[action$=withdrawal]) .small")
                .text()
                .startsWith("Not accepted, and too late since "));
    }

    @Test
    void aRoleEndsButNeverTheLast() {
        accounts.grant(accounts.withEmail("second@network.example", "Second", Language.EN), coordinating(network));
        var first = visitors.signedIn("first@network.example", coordinating(network));
        var second = visitors.signedIn("second@network.example");
        first.open(PEOPLE);
        second.open(PEOPLE);

        first.submit(".tasks li:contains(Second) form", Map.of());

        assertEquals("The role has ended.", first.page().select(".notice").text());
        assertEquals(0, first.page().select(".tasks form").size());
        second.submit(".tasks li:contains(first) form", Map.of());
        assertEquals(403, second.status());
        assertEquals(1, accounts.holders(Role.COORDINATOR, network).size());
    }

    @Test
    void othersDoNotSeeThePeople() {
        var stranger = visitors.signedIn("stranger@network.example", coordinating(elsewhere));
        stranger.open(PEOPLE);
        assertEquals(403, stranger.status());

        var visitor = visitors.arrive();
        visitor.open(PEOPLE);
        assertEquals("/en/sign-in", visitor.path().replaceAll("\\?.*", ""));

        var administrator = visitors.signedIn("a@network.example", new Grant(Role.ADMINISTRATOR, null));
        administrator.open("/en/desk/people");
        assertEquals(
                "[Cooperatives, Elsewhere]",
                administrator.page().select("main li").eachText().toString());
    }

    @Test
    void whatIsNoAddressIsRefusedAndKept() {
        var visitor = visitors.signedIn("first@network.example", coordinating(network));
        visitor.open(PEOPLE);

        visitor.submit("form[action$=invitations]", Map.of("email", "nobody"));

        assertEquals(422, visitor.status());
        assertEquals("nobody", visitor.page().select("#email").attr("value"));
        visitor.submit("form[action$=invitations]", Map.of("email", "first@network.example"));
        assertEquals(
                "This person has the role already.",
                visitor.page().select("#email-error").text());
    }

    private static Grant coordinating(UUID network) {
        return new Grant(Role.COORDINATOR, network);
    }
}
