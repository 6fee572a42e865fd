package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Accounts;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class SignInPagesTest {
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
    private OpenSession sessions;

    private final HttpClient bare = HttpClient.newHttpClient();

    @BeforeEach
    void account() {
        accounts.withEmail(EMAIL, "Coordinator", Language.EN);
    }

    @Test
    void theCodeOfTheLetterSignsIn() {
        var visitor = visitors.arrive();

        visitor.signIn(EMAIL.toUpperCase(java.util.Locale.ROOT).replace("COORD", " Coord"));

        assertEquals("/en/account", visitor.path());
        assertEquals(
                "You sign in with coordinator@network.example.",
                visitor.page().select("h1 + p").text());
        assertEquals("Coordinator", visitor.page().select(".who").text());
    }

    @Test
    void withoutAMailServerNobodyIsToldToWaitForALetter() {
        var known = visitors.arrive();
        assertTrue(known.open("/en/sign-in").select(".warning").text().contains("./essaim sign-in ADDRESS"));
        var stranger = visitors.arrive();

        known.submit("form[action$=/sign-in]", Map.of("email", EMAIL));
        stranger.open("/en/sign-in");
        stranger.submit("form[action$=/sign-in]", Map.of("email", "nobody@network.example"));

        assertEquals("No letter can come yet", known.heading());
        assertEquals(
                known.page().select("main").text(),
                stranger.page().select("main").text());
    }

    @Test
    void theLinkSignsInFromAnotherDeviceButOnlyByItsButton() {
        ask(visitors.arrive(), EMAIL);
        var link = visitors.arrive().lastLetter(EMAIL).link();
        for (var scan = 0; scan < 3; scan++) {
            assertEquals("Sign in", visitors.arrive().open(link).select("h1").text());
        }
        var phone = visitors.arrive();
        phone.open(link);
        assertEquals(
                "You are about to sign in as Coordinator (coordinator@network.example).",
                phone.page().select(".lead").text());

        phone.submit("main form", Map.of());

        assertEquals("/en/account", phone.path());
    }

    @Test
    void linkAndCodeOfOneRequestWorkOnceTogether() {
        var desktop = visitors.arrive();
        ask(desktop, EMAIL);
        var code = desktop.codeFor(EMAIL);
        var link = desktop.lastLetter(EMAIL).link();
        var phone = visitors.arrive();
        phone.open(link);
        phone.submit("main form", Map.of());

        desktop.submit("main form", Map.of("code", code));

        assertEquals(410, desktop.status());
        assertEquals("This letter has already been used", desktop.heading());
        var again = visitors.arrive();
        again.open(link);
        assertEquals(410, again.status());
        assertEquals("This letter has already been used", again.heading());
        assertEquals("/en/sign-in", again.page().select("main .button").attr("href"));
    }

    @Test
    void afterTenMinutesNeitherOpens() {
        var visitor = visitors.arrive();
        ask(visitor, EMAIL);
        var code = visitor.codeFor(EMAIL);
        var link = visitor.lastLetter(EMAIL).link();
        var onTheConfirmPage = visitors.arrive();
        onTheConfirmPage.open(link);

        clock.advance(Duration.ofMinutes(10));

        visitor.submit("main form", Map.of("code", code));
        assertEquals("This letter is too old", visitor.heading());
        onTheConfirmPage.submit("main form", Map.of());
        assertEquals(410, onTheConfirmPage.status());
        assertEquals("This letter is too old", onTheConfirmPage.heading());
    }

    @Test
    void aCodeWorksOnlyInTheBrowserThatAsked() {
        ask(visitors.arrive(), EMAIL);
        var code = visitors.arrive().codeFor(EMAIL);
        var other = visitors.arrive();
        ask(other, "nobody@network.example");

        other.submit("main form", Map.of("code", code));

        assertEquals(422, other.status());
    }

    @Test
    void fiveWrongCodesCloseTheRequestWithItsLink() {
        var visitor = visitors.arrive();
        ask(visitor, EMAIL);
        var code = visitor.codeFor(EMAIL);
        var wrong = "000000".equals(code) ? "000001" : "000000";
        for (var left = 4; left >= 1; left--) {
            visitor.submit("main form", Map.of("code", wrong));
            assertEquals(422, visitor.status());
        }
        assertEquals(
                "This is not the code of the latest letter. You have one more try.",
                visitor.page().select("#code-error").text());

        visitor.submit("main form", Map.of("code", wrong));

        assertEquals("Too many wrong codes", visitor.heading());
        visitor.open("/en/sign-in/code");
        assertEquals("Too many wrong codes", visitor.heading());
        var phone = visitors.arrive();
        phone.open(phone.lastLetter(EMAIL).link());
        assertEquals("Too many wrong codes", phone.heading());
    }

    @Test
    void nobodyLearnsWhichAddressesHaveAnAccount() {
        var known = visitors.arrive();
        var unknown = visitors.arrive();
        ask(known, EMAIL);
        ask(unknown, "nobody@network.example");

        assertEquals(withoutToken(known), withoutToken(unknown));
        assertEquals(0, known.letters("nobody@network.example").size());

        known.submit("main form", Map.of("code", "12345"));
        unknown.submit("main form", Map.of("code", "12345"));

        assertEquals(withoutToken(known), withoutToken(unknown));
        assertEquals(422, known.status());
        assertEquals(422, unknown.status());
    }

    @Test
    void askingTooOftenIsSilentlyNotAnswered() {
        for (var asked = 0; asked < 5; asked++) {
            ask(visitors.arrive(), EMAIL);
        }
        var sixth = visitors.arrive();
        ask(sixth, EMAIL);

        assertEquals("/en/sign-in/code", sixth.path());
        assertEquals(5, sixth.letters(EMAIL).size());

        clock.advance(Duration.ofMinutes(16));
        ask(visitors.arrive(), EMAIL);
        assertEquals(6, sixth.letters(EMAIL).size());
    }

    @Test
    void oneClientCannotHaveEveryAddressWrittenTo() {
        for (var person = 0; person < 62; person++) {
            accounts.withEmail("p" + person + "@network.example", "P", Language.EN);
        }
        var visitor = visitors.arrive();
        visitor.open("/en/sign-in");
        for (var person = 0; person < 62; person++) {
            visitor.open("/en/sign-in");
            visitor.submit("main form", Map.of("email", "p" + person + "@network.example"));
        }

        assertEquals(
                60,
                database.sql("SELECT count(*) FROM mail.letter")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatIsNotAnAddressIsRefusedAndKept() {
        var visitor = visitors.arrive();
        visitor.open("/fr/sign-in");

        visitor.submit("main form", Map.of("email", "coordinator@\r\nBcc: all"));

        assertEquals(422, visitor.status());
        assertEquals(
                "Ce n’est pas une adresse électronique entière. Elle ressemble à nom@lieu.example.",
                visitor.page().select("#email-error").text());
        assertEquals("#email", visitor.page().select(".error-summary a").attr("href"));
        assertEquals(
                "coordinator@Bcc: all",
                visitor.page().select("#email").attr("value").replaceAll("[\r\n]+", ""));
    }

    @Test
    void linksThatWereNeverWrittenAreRefused() {
        var visitor = visitors.arrive();
        for (var token : new String[] {"", "x", "A".repeat(43), "%00", "%27%20or%201=1"}) {
            visitor.open("/en/sign-in/link?token=" + token);
            assertEquals(410, visitor.status());
            assertEquals("We do not know this link", visitor.heading());
        }
    }

    @Test
    void signingInLeadsWhereOneWantedToGoButNeverAway() {
        assertEquals("/en/account?saved=true", goOn("/account?saved=true"));
        assertEquals("/fr/account", goOn("/fr/account"));
        for (var away : new String[] {
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/%0d%0aLocation:%20x",
            "javascript:alert(1)",
            "/a%zz",
            "/account?a=%zz",
            "/a%",
            "/../../x",
            "/en/\u202Egro",
            "/a@evil.example"
        }) {
            assertEquals("/en/account", goOn(away));
        }
    }

    @Test
    void aSessionAndATokenThatSomebodyPlantedAreWorthNothingAfterTheSignIn() throws Exception {
        var planted = new String[] {sessions.cookie(accounts.withEmail("evil@network.example", "E", Language.EN))};
        var visitor = visitors.arrive();
        ask(visitor, EMAIL);
        var code = visitor.codeFor(EMAIL);
        var token = visitor.page().select("input[name=_csrf]").attr("value");
        var cookies = visitor.cookies() + "; " + planted[0];

        var welcome = bare.send(
                HttpRequest.newBuilder(visitor.address("/en/sign-in/code"))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&code=" + code))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertEquals(303, welcome.statusCode());
        assertEquals(List.of(), withCookie(visitor, planted[0]));
        var given = welcome.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("essaim-session="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .toList();
        assertEquals(1, given.size());
        assertEquals(List.of("Coordinator"), withCookie(visitor, given.getFirst()));
        assertTrue(welcome.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.startsWith("essaim-form=;")));
    }

    private List<String> withCookie(Visitor visitor, String cookie) throws Exception {
        var page = bare.send(
                HttpRequest.newBuilder(visitor.address("/en/account"))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return page.statusCode() == 200
                ? org.jsoup.Jsoup.parse(page.body()).select(".who").eachText()
                : List.of();
    }

    @Test
    void onlyHashesAreKept() {
        var visitor = visitors.arrive();
        ask(visitor, EMAIL);
        var kept = database.sql("SELECT s::text FROM accounts.sign_in s")
                .query(String.class)
                .single();
        var token = visitor.lastLetter(EMAIL).link().replaceAll(".*token=", "");

        assertEquals(43, token.length());
        assertEquals(-1, kept.indexOf(token));
        assertEquals(-1, kept.indexOf(visitor.codeFor(EMAIL)));
        assertEquals(-1, kept.indexOf("network.example"));
    }

    private String goOn(String next) {
        var email = "p" + Integer.toHexString(next.hashCode()) + "@network.example";
        accounts.withEmail(email, "P", Language.EN);
        var visitor = visitors.arrive();
        visitor.open("/en/sign-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
        visitor.submit("main form", Map.of("email", email));
        visitor.submit("main form", Map.of("code", visitor.codeFor(email)));
        return visitor.path();
    }

    private static void ask(Visitor visitor, String email) {
        visitor.open("/en/sign-in");
        visitor.submit("main form", Map.of("email", email));
        assertEquals("/en/sign-in/code", visitor.path());
    }

    private static String withoutToken(Visitor visitor) {
        var page = visitor.page().clone();
        page.select("input[type=hidden]").remove();
        return page.outerHtml();
    }
}
