package org.essaim.directory.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.accounts.Accounts;
import org.essaim.directory.Directory;
import org.essaim.directory.usecases.StartOutput;
import org.essaim.kernel.Slug;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EssaimTest
class SetUpPagesTest {
    private static final Map<String, String> NETWORK = Map.of(
            "network", "Réseau des coopératives",
            "country", "FR",
            "city", "Lille",
            "name", "Coordinator",
            "email", "Coordinator@network.example");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Directory directory;

    @Autowired
    private ApplicationContext context;

    @Test
    void theTokenOfTheStartMakesTheNetworkItsCoordinatorAndSignsIn() {
        var visitor = open(StartOutput.token(context));

        visitor.submit("main form", NETWORK);

        assertEquals("/en/desk/people/reseau-des-cooperatives?done=ready", visitor.path());
        assertEquals("Coordinator", visitor.page().select(".who").text());
        var network = directory.find(new Slug("reseau-des-cooperatives")).orElseThrow();
        assertEquals(true, network.network());
        assertEquals(50.633, network.location() == null ? 0 : network.location().latitude());
        visitor.open("/en/desk/outbox");
        assertEquals(200, visitor.status());
    }

    @Test
    void theTokenWorksOnce() {
        var token = StartOutput.token(context);
        var first = open(token);
        var second = open(token);
        first.submit("main form", NETWORK);

        second.submit("main form", NETWORK);

        assertEquals(404, second.status());
        assertEquals("This platform is set up", second.heading());
        assertEquals(404, open(token).status());
        second.open("/en/account");
        assertEquals("/en/sign-in?next=%2Faccount", second.path());
    }

    @Test
    void aSecondClickOnTheButtonSignsInLikeTheFirst() throws Exception {
        var visitor = open(StartOutput.token(context));
        var fields = new LinkedHashMap<>(NETWORK);
        visitor.page()
                .select("main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var click = HttpRequest.newBuilder(visitor.address("/en/set-up"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", visitor.cookies())
                .POST(HttpRequest.BodyPublishers.ofString(body));

        try (var browser = HttpClient.newHttpClient()) {
            for (var time = 1; time <= 2; time++) {
                var answer = browser.send(click.copy().build(), HttpResponse.BodyHandlers.discarding());
                assertEquals(303, answer.statusCode());
                assertEquals(
                        1,
                        answer.headers().allValues("Set-Cookie").stream()
                                .filter(cookie -> cookie.startsWith("essaim-session="))
                                .count());
            }
        }
    }

    @Test
    void withoutTheRightTokenThePageSaysWhereToLook() {
        StartOutput.token(context);
        for (var token : new String[] {"", "x", "A".repeat(32)}) {
            var visitor = open(token);
            assertEquals(404, visitor.status());
            assertEquals("The address of the set-up is not whole", visitor.heading());
        }
        assertEquals(false, accounts.hasAdministrator());
    }

    @Test
    void everythingMissingIsSaidAtOnceAndWhatWasTypedIsKept() {
        var visitor = open(StartOutput.token(context));

        visitor.submit("main form", Map.of("network", "Réseau", "email", "nobody"));

        assertEquals(422, visitor.status());
        assertEquals(
                "[#country, #name, #email]",
                visitor.page().select(".error-summary a").eachAttr("href").toString());
        assertEquals("Réseau", visitor.page().select("#network").attr("value"));
        assertEquals(false, accounts.hasAdministrator());
        visitor.submit("main form", NETWORK);
        assertEquals("/en/desk/people/reseau-des-cooperatives?done=ready", visitor.path());
    }

    private Visitor open(String token) {
        var visitor = visitors.arrive();
        visitor.open("/en/set-up?token=" + token);
        return visitor;
    }
}
