package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Invitations;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Tidying;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class InvitationPagesTest {
    private static final String EMAIL = "second@network.example";

    private final UUID network = UUID.randomUUID();
    private final Grant coordinating = new Grant(Role.COORDINATOR, network);

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<Tidying> tidying;

    private Viewer coordinator = Viewer.visitor();

    @BeforeEach
    void coordinator() {
        var account = accounts.withEmail("coordinator@network.example", "Coordinator", Language.EN);
        accounts.grant(account, coordinating);
        coordinator = accounts.find(account).orElseThrow();
    }

    @Test
    void whoAcceptsHasAnAccountTheRoleAndIsSignedIn() {
        invite();
        var visitor = openLink();
        assertEquals(
                "Coordinator invites you to take part on Essaim.",
                visitor.page().select(".lead").text());
        assertEquals(
                "You would coordinate a network.",
                visitor.page().select("blockquote").text());

        visitor.submit("main form", Map.of("name", "Second coordinator"));

        assertEquals("/en/desk", visitor.path());
        assertEquals("Second coordinator", visitor.page().select(".who").text());
        assertEquals(
                "[Coordinator, Second coordinator]",
                accounts.holders(Role.COORDINATOR, network).stream()
                        .map(Viewer.SignedIn::name)
                        .toList()
                        .toString());
        assertEquals(0, invitations.pending(coordinating).size());
    }

    @Test
    void anInvitationWorksOnce() {
        invite();
        var first = openLink();
        var second = openLink();
        first.submit("main form", Map.of("name", "Second coordinator"));

        second.submit("main form", Map.of("name", "Somebody else"));

        assertEquals(410, second.status());
        assertEquals("This invitation was already accepted", second.heading());
        second.open("/en/account");
        assertEquals("/en/sign-in?next=%2Faccount", second.path());
        assertEquals(2, accounts.holders(Role.COORDINATOR, network).size());
    }

    @Test
    void aLateInvitationIsRefused() {
        invite();
        var visitor = openLink();

        clock.advance(Duration.ofDays(14));

        visitor.submit("main form", Map.of("name", "Second coordinator"));
        assertEquals("This invitation is too old", visitor.heading());
        assertEquals(1, accounts.holders(Role.COORDINATOR, network).size());
    }

    @Test
    void aWithdrawnInvitationIsRefused() {
        var id = invite();
        var visitor = openLink();

        invitations.withdraw(id, coordinating, coordinator);

        visitor.submit("main form", Map.of("name", "Second coordinator"));
        assertEquals("This invitation was withdrawn", visitor.heading());
        assertThrows(NotFound.class, () -> invitations.withdraw(id, coordinating, coordinator));
    }

    @Test
    void invitingAgainReplacesTheEarlierLetter() {
        invite();
        var old = openLink();
        clock.advance(Duration.ofMinutes(1));
        invite();

        old.submit("main form", Map.of("name", "Second coordinator"));

        assertEquals("This invitation was withdrawn", old.heading());
        assertEquals(1, invitations.pending(coordinating).size());
        assertEquals("You are invited", openLink().heading());
    }

    @Test
    void aNameIsAskedForAndWhatWasTypedIsKept() {
        invite();
        var visitor = openLink();
        visitor.submit("main form", Map.of("name", " "));
        assertEquals(422, visitor.status());
        assertEquals(
                "Give a name; it is how others on the platform see you.",
                visitor.page().select("#name-error").text());

        visitor.submit("main form", Map.of("name", "x".repeat(101)));

        assertEquals("x".repeat(101), visitor.page().select("#name").attr("value"));
        visitor.submit("main form", Map.of("name", "Second"));
        assertEquals("/en/desk", visitor.path());
    }

    @Test
    void aPersonWithAnAccountOnlyConfirms() {
        accounts.withEmail(EMAIL, "Known already", Language.FR);
        invite();
        var visitor = openLink();
        assertEquals(0, visitor.page().select("#name").size());

        visitor.submit("main form", Map.of());

        assertEquals("Known already", visitor.page().select(".who").text());
    }

    @Test
    void onlyWhoMayGiveTheRoleInvites() {
        var stranger = accounts.find(accounts.withEmail("s@other.example", "S", Language.EN))
                .orElseThrow();
        for (var viewer : new Viewer[] {stranger, Viewer.visitor()}) {
            assertThrows(NotAllowed.class, () -> invitations.invite(EMAIL, coordinating, viewer, Language.EN, "x"));
        }
        assertThrows(
                NotAllowed.class,
                () -> invitations.invite(EMAIL, new Grant(Role.ADMINISTRATOR, null), coordinator, Language.EN, "x"));
        assertThrows(
                NotAllowed.class,
                () -> invitations.invite(
                        EMAIL, new Grant(Role.COORDINATOR, UUID.randomUUID()), coordinator, Language.EN, "x"));
    }

    @Test
    void refusesWhoHasTheRoleAndWhatIsNoAddress() {
        var again = invitations.invite("COORDINATOR@network.example", coordinating, coordinator, Language.EN, "x");
        var wrong = invitations.invite("a@b\nBcc: c@d.example", coordinating, coordinator, Language.EN, "x");

        assertEquals(Outcome.refused("email", "accounts.refusal.has-role"), again);
        assertEquals(Outcome.refused("email", "accounts.refusal.email"), wrong);
    }

    @Test
    void theLastCoordinatorStays() {
        var person = coordinator.person();
        assertEquals(
                Outcome.refused("", "accounts.refusal.last-coordinator"),
                accounts.endRole(person.id(), coordinating, coordinator));
        var second = accounts.withEmail(EMAIL, "Second", Language.EN);
        accounts.grant(second, coordinating);

        assertEquals(Outcome.done(second), accounts.endRole(second, coordinating, coordinator));
        assertEquals(1, accounts.holders(Role.COORDINATOR, network).size());
    }

    @Test
    void aDoubleClickIsOneInvitation() {
        var both = java.util.stream.IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(this::invite, Thread::startVirtualThread))
                .toList();

        assertEquals(1, both.stream().map(CompletableFuture::join).distinct().count());
        assertEquals(1, visitors.arrive().letters(EMAIL).size());
        assertEquals(1, invitations.pending(coordinating).size());
    }

    @Test
    void whoeverHasTheirAccountErasedIsNamedInNoLetterAnyMore() {
        var second = accounts.withEmail("colleague@network.example", "Colleague", Language.EN);
        accounts.grant(second, coordinating);
        var leaving = visitors.signedIn("colleague@network.example");
        invitations.invite(EMAIL, coordinating, accounts.find(second).orElseThrow(), Language.EN, "x");
        assertEquals(
                "Colleague invites you to take part", leaving.lastLetter(EMAIL).subject());

        leaving.open("/en/account/erasure");
        leaving.submit("form[action$=/erasure]", Map.of("confirmed", "true"));

        assertEquals(
                List.of(new Visitor.ReadLetter("–", "[]", "")),
                visitors.arrive().letters(EMAIL));
    }

    @Test
    void ninetyDaysAfterItsEndAnInvitationIsForgotten() {
        invite();
        clock.advance(Duration.ofDays(14 + 89));
        tidying.forEach(module -> module.tidy(clock.instant()));
        assertEquals(1, invitations.pending(coordinating).size());

        clock.advance(Duration.ofDays(2));
        tidying.forEach(module -> module.tidy(clock.instant()));
        assertEquals(0, invitations.pending(coordinating).size());
    }

    private UUID invite() {
        var outcome =
                invitations.invite(EMAIL, coordinating, coordinator, Language.EN, "You would coordinate a network.");
        return ((Outcome.Done<UUID>) outcome).value();
    }

    private Visitor openLink() {
        var visitor = visitors.arrive();
        visitor.open(visitor.lastLetter(EMAIL).link());
        return visitor;
    }
}
