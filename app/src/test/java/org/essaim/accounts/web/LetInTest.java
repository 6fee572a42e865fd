package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.usecases.LetIn;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class LetInTest {
    private static final String EMAIL = "coordinator@network.example";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcConnectionDetails connection;

    @Test
    void aLinkMadeOnTheMachineSignsInOnceWithTheRolesThatWereThere() {
        var account = accounts.withEmail(EMAIL, "Coordinator", Language.EN);
        accounts.grant(account, new Grant(Role.ADMINISTRATOR, null));
        var address = link(" Coordinator@network.example ");
        var visitor = visitors.arrive();

        visitor.open(address);
        visitor.submit("main form", Map.of());

        assertEquals("Coordinator", visitor.page().select(".who").text());
        visitor.open("/en/desk/administrators");
        assertEquals(200, visitor.status());
        assertEquals(
                Set.of(new Grant(Role.ADMINISTRATOR, null)),
                accounts.find(account).orElseThrow().grants());
        var second = visitors.arrive();
        second.open(address);
        assertEquals(410, second.status());
    }

    @Test
    void aLinkMadeOnTheMachineIsTooOldAfterTenMinutes() {
        accounts.withEmail(EMAIL, "Coordinator", Language.EN);
        var address = link(EMAIL);

        clock.advance(Duration.ofMinutes(10));
        var visitor = visitors.arrive();
        visitor.open(address);

        assertEquals(410, visitor.status());
    }

    @Test
    void anAddressWithoutAnAccountGetsNoneAndNamesTheAdministrators() {
        var account = accounts.withEmail(EMAIL, "Coordinator", Language.EN);
        accounts.grant(account, new Grant(Role.ADMINISTRATOR, null));

        for (var typed : List.of("nobody@network.example", "nobody", "")) {
            var answer = assertInstanceOf(LetIn.Answer.NoAccount.class, letIn().person(typed));
            assertEquals(true, answer.administrators().contains(EMAIL));
        }
        assertEquals(
                0,
                database.sql("SELECT count(*) FROM accounts.sign_in")
                        .query(Integer.class)
                        .single());
    }

    private String link(String typed) {
        var answer = assertInstanceOf(LetIn.Answer.Link.class, letIn().person(typed));
        return "/en/sign-in/link?token=" + answer.token();
    }

    private LetIn letIn() {
        return new LetIn(
                connection.getJdbcUrl() + "&user=" + connection.getUsername() + "&password=" + connection.getPassword(),
                clock);
    }
}
