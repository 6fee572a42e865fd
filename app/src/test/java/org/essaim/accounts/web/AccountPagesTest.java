package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class AccountPagesTest {
    private static final String EMAIL = "coordinator@network.example";
    private static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, null);

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Test
    void nameAndLanguageCanBeChanged() {
        var visitor = visitors.signedIn(EMAIL);

        visitor.submit("form[action$=/account]", Map.of("name", " Coordination desk ", "language", "fr"));

        assertEquals("Saved.", visitor.page().select(".notice").text());
        assertEquals("Coordination desk", visitor.page().select(".who").text());
        assertEquals("fr", visitor.page().select("#language option[selected]").attr("value"));

        visitor.submit("form[action$=/account]", Map.of("name", "two\u0007lines", "language", "xx"));
        assertEquals(422, visitor.status());
    }

    @Test
    void visitorsAreAskedToSignInFirst() {
        var visitor = visitors.arrive();
        for (var path : new String[] {"/account", "/account/data", "/account/erasure", "/desk/outbox"}) {
            visitor.open("/en" + path);
            assertEquals("/en/sign-in?next=" + path.replace("/", "%2F"), visitor.path());
        }
    }

    @Test
    void signingOutEverywhereEndsOtherBrowsersToo() {
        var desktop = visitors.signedIn(EMAIL);
        var phone = visitors.signedIn(EMAIL);
        var other = visitors.signedIn("other@network.example");

        desktop.submit("form[action$=everywhere]", Map.of());

        for (var browser : new org.essaim.testing.Visitor[] {desktop, phone}) {
            browser.open("/en/account");
            assertEquals("/en/sign-in?next=%2Faccount", browser.path());
        }
        other.open("/en/account");
        assertEquals("/en/account", other.path());
    }

    @Test
    void aRoleTakenBackIsGoneAtTheNextClick() {
        var visitor = visitors.signedIn(EMAIL, ADMINISTRATOR);
        visitor.open("/en/desk/outbox");
        assertEquals(200, visitor.status());

        accounts.revoke(account(), ADMINISTRATOR);

        visitor.open("/en/desk/outbox");
        assertEquals(403, visitor.status());
    }

    @Test
    void everythingAboutMeCanBeTakenAway() {
        var visitor = visitors.signedIn(EMAIL, new Grant(Role.REVIEWER, UUID.randomUUID()));
        visitor.open("/en/account/data");
        var text = new String(visitor.bytes(), StandardCharsets.UTF_8);

        assertEquals("attachment; filename=\"essaim-account.json\"", visitor.header("Content-Disposition"));
        assertTrue(text.contains("\"email\" : \"coordinator@network.example\""), text);
        assertTrue(text.contains("\"role\" : \"REVIEWER\""), text);
        assertTrue(text.contains("\"subject\" : \"Your letter to sign in\""), text);
        assertEquals(-1, text.indexOf("other@network.example"));
    }

    @Test
    void anErasedAccountLeavesNothingAndIsSignedOut() {
        var visitor = visitors.signedIn(EMAIL, new Grant(Role.REVIEWER, UUID.randomUUID()));
        visitor.open("/en/account/erasure");
        visitor.submit("main form", Map.of());
        assertEquals(422, visitor.status());

        visitor.submit("main form", Map.of("confirmed", "true"));

        visitor.open("/en/account");
        assertEquals("/en/sign-in?next=%2Faccount", visitor.path());
        for (var table : new String[] {"accounts.account", "accounts.role_grant", "accounts.sign_in", "mail.letter"}) {
            assertEquals(
                    0,
                    database.sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single(),
                    table);
        }
        assertEquals(
                0,
                database.sql("SELECT count(*) FROM accounts.session WHERE principal_name IS NOT NULL")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theLastCoordinatorNeedsASuccessorFirst() {
        var visitor = visitors.signedIn(EMAIL, new Grant(Role.COORDINATOR, UUID.randomUUID()), ADMINISTRATOR);
        visitor.open("/en/account/erasure");

        visitor.submit("main form", Map.of("confirmed", "true"));

        assertEquals(422, visitor.status());
        assertEquals(
                "The platform keeps at least one administrator. Nothing was changed."
                        + " Every network keeps at least one coordinator. Invite another one first; nothing was changed.",
                visitor.page().select(".error-summary ul").text());
        assertEquals(EMAIL, accounts.find(account()).orElseThrow().email());
    }

    private AccountId account() {
        return accounts.withEmail(EMAIL, "x", Language.EN);
    }
}
