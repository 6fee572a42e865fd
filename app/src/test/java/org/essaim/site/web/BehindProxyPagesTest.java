package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.essaim.accounts.Accounts;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@EssaimTest
class BehindProxyPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    private final HttpClient bare = HttpClient.newHttpClient();

    @Test
    void everyClientOfTheProxyHasALimitOfItsOwn() {
        accounts.withEmail("reader@network.example", "Reader", Language.EN);
        var visitor = visitors.arrive();
        for (var client : List.of("203.0.113.7", "203.0.113.8", "198.51.100.1, 203.0.113.8")) {
            ask(visitor, client);
        }

        assertEquals(
                List.of(1, 2),
                database.sql("SELECT count(*)::int FROM accounts.sign_in GROUP BY client_print ORDER BY 1")
                        .query(Integer.class)
                        .list());
    }

    @Test
    void cookiesAreSecureWhereTheProxySaysThatItSpeaksHttps() throws Exception {
        assertEquals(List.of(true), secure(visitors.arrive().address("/en/sign-in"), "https"));
        assertEquals(List.of(false), secure(visitors.arrive().address("/en/sign-in"), "http"));
    }

    /// The same platform, told that it is reached by https.
    @Nested
    @TestPropertySource(properties = "essaim.address=https://practices.network.example")
    class WithAnHttpsAddress {
        @Autowired
        private Visitors others;

        @Test
        void cookiesAreSecureWhateverTheProxyForgot() throws Exception {
            assertEquals(List.of(true), secure(others.arrive().address("/en/sign-in"), "http"));
        }
    }

    private List<Boolean> secure(URI page, String scheme) throws Exception {
        var request = HttpRequest.newBuilder(page)
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", scheme)
                .build();
        return bare.send(request, HttpResponse.BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.contains("; Secure"))
                .toList();
    }

    private static void ask(Visitor visitor, String client) {
        var token = visitor.open("/en/sign-in").select("input[name=_csrf]").attr("value");
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address("/en/sign-in"))
                .header("X-Forwarded-For", client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&email=reader%40network.example")));
        assertEquals(303, answer.statusCode());
    }
}
