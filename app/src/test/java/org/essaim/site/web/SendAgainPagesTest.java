package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.web.OpenSession;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class SendAgainPagesTest {
    private static final String TYPED = "name=A%20%22new%22%0D%0Aname%20%26%20more&language=fr";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenSession sessions;

    private final HttpClient client = HttpClient.newHttpClient();

    private AccountId account = new AccountId(new java.util.UUID(0, 0));

    @BeforeEach
    void account() {
        account = accounts.withEmail("reader@network.example", "Reader", Language.EN);
    }

    @Test
    void whatWasTypedOnAPageFromBeforeASignInIsSentAgainByOneClick() throws Exception {
        var session = sessions.cookie(account);
        var refused =
                post("/en/account", "_csrf=old&name=New+name&language=fr", session, "Sec-Fetch-Site", "same-origin");
        assertEquals(403, refused.statusCode());
        assertEquals("no-store", refused.headers().firstValue("Cache-Control").orElse(""));
        var form = form(refused);
        assertEquals("/en/account", form.attr("action"));

        var again =
                post("/en/account", body(form), session + "; " + formCookie(refused), "Sec-Fetch-Site", "same-origin");

        assertEquals(303, again.statusCode());
        assertEquals("New name", accounts.find(account).orElseThrow().name());
    }

    @Test
    void everyFieldComesBackAsItWasTyped() throws Exception {
        var form = form(post("/en/account", TYPED, sessions.cookie(account), "Origin", "http://localhost:" + port));

        assertEquals(
                List.of("A \"new\"\nname & more", "fr"),
                form.select("input[name=name], input[name=language]").eachAttr("value").stream()
                        .map(value -> value.replace("\r", ""))
                        .toList());
    }

    @Test
    void anotherSiteCannotPutWordsIntoAnyonesMouth() throws Exception {
        for (var from : List.of(
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "null"),
                List.of("Accept", "text/html"))) {
            var refused = post("/en/account", TYPED, sessions.cookie(account), from.get(0), from.get(1));

            assertEquals(403, refused.statusCode());
            assertEquals(0, page(refused).select("#again").size(), from.toString());
        }
    }

    @Test
    void aFormThatLetsSomebodyInIsNeverSentAgain() throws Exception {
        for (var path :
                List.of("/en/sign-in", "/en/sign-in/code", "/en/sign-in/link", "/en/invitation", "/en/set-up")) {
            var refused = post(path, "email=a%40network.example", "", "Sec-Fetch-Site", "same-origin");

            assertEquals(403, refused.statusCode());
            assertEquals(0, page(refused).select("#again").size(), path);
        }
    }

    @Test
    void whatWasTypedByAPersonWhoIsNoLongerSignedInIsKept() throws Exception {
        var token = "0123456789";
        var refused =
                post("/en/account", "_csrf=" + token + "&" + TYPED, "essaim-form=" + token, "Accept", "text/html");

        assertEquals(401, refused.statusCode());
        assertEquals("You are no longer signed in", page(refused).select("h1").text());
        assertEquals(
                "/en/sign-in", page(refused).select("main a[target=_blank]").attr("href"));
        assertEquals("fr", form(refused).select("input[name=language]").attr("value"));
    }

    @Test
    void whoIsNoLongerSignedInIsToldSoAtOnceAlsoWhenThePageIsOld() throws Exception {
        var refused = post("/en/account", "_csrf=old&" + TYPED, "", "Sec-Fetch-Site", "same-origin");

        assertEquals(401, refused.statusCode());
        assertEquals("You are no longer signed in", page(refused).select("h1").text());
        assertEquals("fr", form(refused).select("input[name=language]").attr("value"));
    }

    @Test
    void aButtonPressedAfterTheSessionEndedLeadsBackToItsPage() throws Exception {
        var token = "0123456789";
        var led = post(
                "/en/sign-out/everywhere",
                "_csrf=" + token,
                "essaim-form=" + token,
                "Referer",
                "http://localhost:" + port + "/en/account?saved=true");

        assertEquals(303, led.statusCode());
        assertEquals(
                "/en/sign-in?next=%2Fen%2Faccount%3Fsaved%3Dtrue",
                led.headers().firstValue("Location").orElse(""));
    }

    private static FormElement form(HttpResponse<String> answer) {
        return (FormElement)
                Objects.requireNonNull(page(answer).select("#again").first());
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String body(FormElement form) {
        return String.join(
                "&",
                form.formData().stream()
                        .map(pair -> pair.key() + "=" + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                        .toList());
    }

    private static String formCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("essaim-form="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> post(String path, String body, String cookie, String header, String value)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
