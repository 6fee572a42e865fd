package org.essaim.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class TokenPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private Visitor person;

    @BeforeEach
    void someoneWithAnAccount() {
        person = visitors.signedIn("office@members.example");
        person.open("/en/account");
        person.open(person.page().select("a[href$=/account/tokens]").attr("href"));
    }

    @Test
    void aTokenIsShownOnceAndKeptNowhere() {
        var token = made("read");

        assertTrue(token.matches("essaim_[A-Za-z0-9_-]{43}"), token);
        assertEquals("private, no-store", person.header("Cache-Control"));
        person.open("/en/account/tokens");
        assertFalse(person.page().text().contains(token));
        assertEquals(
                List.of("Members’ database"), person.page().select(".cards h2").eachText());
        assertEquals(
                0,
                database.sql("SELECT count(*) FROM accounts.token WHERE encode(hash, 'escape') LIKE '%essaim%'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatIsMissingIsNamedInBothLanguagesAndWhatWasTypedIsKept() {
        person.submitAll("form[action$=/account/tokens]", Map.of("token-name", List.of(""), "days", List.of("7")));
        assertEquals(422, person.status());
        assertEquals(
                List.of(
                        "Give the token a name. None was made.",
                        "Tick at least one thing that it may do.",
                        "Choose for how long it is good."),
                person.page().select(".error-summary li").eachText());
        assertEquals(
                List.of("#token-name", "#scope-read", "#days"),
                person.page().select(".error-summary a").eachAttr("href"));
        person.open("/fr/account/tokens");
        person.submitAll(
                "form[action$=/account/tokens]",
                Map.of("token-name", List.of("x".repeat(61)), "scope", List.of("desk", "read")));
        assertEquals(
                List.of("Un nom compte 60 caractères au plus, sur une ligne."),
                person.page().select(".error-summary li").eachText());
        assertEquals(
                List.of("read", "desk"),
                person.page().select("[name=scope][checked]").eachAttr("value"));
    }

    @Test
    void aTokenOpensOnlyUntilItsEndAndOnlyUntilItIsRevoked() {
        var short30 = made("read");
        var revoked = made("read");
        assertEquals(200, asked(short30));
        assertEquals(200, asked(revoked));
        assertEquals(401, asked("essaim_" + "x".repeat(43)));
        assertEquals(401, asked(short30.substring(7)));
        person.open("/en/account/tokens");
        assertEquals(2, person.page().select(".cards p:contains(Last used on)").size());
        person.submit("form[action$=/revocation]", Map.of());
        assertEquals(401, asked(revoked));
        clock.advance(Duration.ofDays(30));

        assertEquals(401, asked(short30));
        person = visitors.signedIn("office@members.example");
        person.open("/en/account/tokens");
        assertEquals("over", person.page().select(".cards .tag").text());
    }

    @Test
    void anothersTokenIsNotThereToRevoke() {
        made("read");
        person.open("/en/account/tokens");
        var path = person.page().select("form[action$=/revocation]").attr("action");
        var other = visitors.signedIn("other@members.example");
        other.open("/en/account/tokens");
        other.page().select("form[action$=/account/tokens]").attr("action", path);
        other.submit("form[action$=/revocation]", Map.of());
        assertEquals(404, other.status());
        other.open("/en/account/data");
        assertFalse(new String(other.bytes(), StandardCharsets.UTF_8).contains("Members’"));
        person.open("/en/account/data");
        assertTrue(new String(person.bytes(), StandardCharsets.UTF_8).contains("Members’ database"));
    }

    @Test
    void afterSixHundredRequestsAnHourMustPass() {
        var token = made("read");
        database.sql("UPDATE accounts.token SET hour_began = :now, hour_used = 599")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertEquals(200, asked(token));
        var refused = person.raw(request(token));
        assertEquals(429, refused.statusCode());
        assertEquals("3600", refused.headers().firstValue("Retry-After").orElse(""));
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        assertEquals(200, asked(token));
    }

    private String made(String... scopes) {
        person.open("/en/account/tokens");
        person.submitAll(
                "form[action$=/account/tokens]",
                Map.of(
                        "token-name", List.of("Members’ database"),
                        "scope", List.of(scopes),
                        "days", List.of("30")));
        assertEquals(200, person.status());
        return person.page().select(".notice code").text();
    }

    private int asked(String token) {
        return person.raw(request(token)).statusCode();
    }

    private HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(person.address("/api/v1/contributions"))
                .header("Authorization", "Bearer " + token);
    }
}
