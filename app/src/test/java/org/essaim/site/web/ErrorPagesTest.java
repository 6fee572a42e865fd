package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.web.OpenSession;
import org.essaim.kernel.Language;
import org.essaim.site.Words;
import org.essaim.testing.EssaimTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EssaimTest
class ErrorPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenSession sessions;

    @Autowired
    private Words words;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anUnknownAddressIsRefusedInItsLanguageWithAWayOn() throws Exception {
        var answer = get("/fr/rien-de-tel");

        assertEquals(404, answer.statusCode());
        var page = Jsoup.parse(answer.body());
        assertEquals(title(Language.FR, "not-found"), page.select("h1").text());
        assertEquals("fr", page.select("html").attr("lang"));
        assertEquals("/fr/practices", page.select("form[role=search]").attr("action"));
    }

    @Test
    void aLanguageThatIsNotSpokenIsAnUnknownAddress() throws Exception {
        assertEquals(404, get("/de").statusCode());
        assertEquals(404, get("/de/practices").statusCode());
        assertEquals(404, get("/xx/sign-in").statusCode());
    }

    @Test
    void aPseudoLanguageIsAnsweredWhereItIsSwitchedOn() throws Exception {
        var page = Jsoup.parse(get("/ar-xb/nothing").body());

        assertEquals("rtl", page.select("html").attr("dir"));
    }

    @Test
    void theApiIsRefusedAsAProblem() throws Exception {
        var answer = get("/api/v1/nothing");

        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void aFormWithoutItsTokenSaysThatThePageWasOpenTooLong() throws Exception {
        var answer = post("/fr/account", "application/x-www-form-urlencoded", BodyPublishers.ofString("a=b"));

        assertEquals(403, answer.statusCode());
        assertEquals(
                title(Language.FR, "too-old"),
                Jsoup.parse(answer.body()).select("h1").text());
    }

    @Test
    void whatIsTooLargeIsRefusedInWords() throws Exception {
        var form = post(
                "/fr/anything",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofByteArray(new byte[3 * 1024 * 1024]));
        assertEquals(413, form.statusCode());
        assertEquals(
                title(Language.FR, "too-large"),
                Jsoup.parse(form.body()).select("h1").text());
        assertTrue(Jsoup.parse(form.body())
                .select(".lead")
                .text()
                .contains("12 Mo, un autre fichier jusqu’à 10 Mo, un tableau à importer jusqu’à 5 Mo"));
        assertTrue(Jsoup.parse(form.body()).select(".lead").text().contains("rien n’a changé"));

        var upload = post(
                "/fr/anything",
                "multipart/form-data; boundary=b",
                BodyPublishers.ofByteArray(new byte[41 * 1024 * 1024]));
        assertEquals(413, upload.statusCode());
    }

    @Test
    void oneFileThatIsTooLargeIsRefusedInWords() throws Exception {
        var head = """
                --b
                Content-Disposition: form-data; name="f"; filename="f.png"
                Content-Type: image/png

                """.replace("\n", "\r\n");
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(new byte[39 * 1024 * 1024 + 512 * 1024]),
                BodyPublishers.ofString("\r\n--b--\r\n"));

        var answer = post("/fr/anything", "multipart/form-data; boundary=b", body);

        assertEquals(413, answer.statusCode());
        assertEquals(
                title(Language.FR, "too-large"),
                Jsoup.parse(answer.body()).select("h1").text());
    }

    @Test
    void anAddressThatCannotBeReadIsRefusedInWords() throws Exception {
        for (var address : new String[] {"/fr/practices;a=1", "/fr//practices", "/fr/%2e%2e/practices"}) {
            var answer = get(address);
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, address + answer.statusCode());
            assertTrue(answer.body().contains("masthead"), address);
        }
    }

    @Test
    void anAddressWithoutALanguageLeadsToThePreferredOne() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in?next=%2Fdesk"))
                .header("Accept-Language", "fr-BE, en;q=0.5"));

        assertEquals(302, answer.statusCode());
        assertEquals(
                "/fr/sign-in?next=%2Fdesk",
                answer.headers().firstValue("Location").orElse(""));
        assertEquals("Accept-Language", answer.headers().firstValue("Vary").orElse(""));
        assertEquals(404, get("/nothing-of-that-name").statusCode());
    }

    @Test
    void headAnswersAsGetWithoutABody() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fr/sign-in"))
                .HEAD());

        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void pagesOfSignedInPeopleAreKeptNowhere() throws Exception {
        var account = accounts.withEmail("reader@network.example", "Reader", Language.EN);
        var mine = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en/nothing"))
                .header("Cookie", sessions.cookie(account)));

        assertEquals(
                "private, no-store", mine.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(
                "private, no-cache",
                get("/en/nothing").headers().firstValue("Cache-Control").orElse(""));
    }

    private String title(Language language, String kind) {
        return words.text(language, "site.error." + kind + ".title", Map.of());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)));
    }

    private HttpResponse<String> post(String address, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Content-Type", type)
                .POST(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
