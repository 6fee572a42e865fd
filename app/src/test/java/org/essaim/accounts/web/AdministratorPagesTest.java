package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class AdministratorPagesTest {
    private static final Grant ADMINISTRATION = new Grant(Role.ADMINISTRATOR, null);
    private static final String SECOND = "second@network.example";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Statements statements;

    @Test
    void anAdministratorInvitesASecondOneWhoCanThenStayAlone() {
        var first = visitors.signedIn("first@network.example", ADMINISTRATION);
        first.open("/en/account");
        first.open(first.page().select("a[href$=/desk/administrators]").attr("href"));
        invite(first, SECOND);
        assertEquals(
                "The invitation is on its way.",
                first.page().select("[role=status]").text());

        var second = visitors.arrive();
        second.open(second.lastLetter(SECOND).link());
        second.submit("main form", Map.of("name", "Second"));
        second.open("/en/desk/administrators");
        assertEquals(
                List.of("Second", "first"),
                second.page().select(".people strong").eachText());

        second.submit("li:contains(first@network.example) form", Map.of());
        assertEquals(List.of("Second"), second.page().select(".people strong").eachText());
        assertEquals(403, status(first, "/en/desk/administrators"));
        assertEquals(
                "The platform keeps at least one administrator. Invite a second one, so that it does not hang on one"
                        + " mailbox.",
                second.page().select("main > p.small").text());
    }

    @Test
    void anInvitationCanBeWithdrawn() {
        var first = visitors.signedIn("first@network.example", ADMINISTRATION);
        first.open("/en/desk/administrators");
        invite(first, SECOND);

        first.submit("li:contains(second@network.example) form", Map.of());

        var second = visitors.arrive();
        second.open(second.lastLetter(SECOND).link());
        assertEquals("This invitation was withdrawn", second.heading());
    }

    @Test
    void whatIsNoAddressIsRefusedAndKept() {
        var first = visitors.signedIn("first@network.example", ADMINISTRATION);
        first.open("/en/desk/administrators");

        invite(first, "second at home");

        assertEquals(422, first.status());
        assertEquals("second at home", first.page().select("#email").attr("value"));
    }

    @Test
    void manyAdministratorsCostNoMoreQuestionsThanOne() {
        var first = visitors.signedIn("first@network.example", ADMINISTRATION);
        first.open("/en/desk/administrators");
        var one = statements.during(() -> first.open("/en/desk/administrators"));
        for (var number = 0; number < 5; number++) {
            visitors.signedIn("p" + number + "@network.example", ADMINISTRATION);
            invite(first, "q" + number + "@network.example");
        }

        assertEquals(one, statements.during(() -> first.open("/en/desk/administrators")));
        var account = statements.during(() -> first.open("/en/account"));
        assertEquals(account, statements.during(() -> first.open("/en/account")));
    }

    private static void invite(Visitor visitor, String email) {
        visitor.submit("form[action$=/invitations]", Map.of("email", email));
    }

    private static int status(Visitor visitor, String path) {
        visitor.open(path);
        return visitor.status();
    }
}
