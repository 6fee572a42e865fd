package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.web.OpenSession;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that the platform answers, called as a visitor, a reviewer, a coordinator (of another network) and an
/// administrator: nothing is open by oversight, and nothing that was open closes unseen.
@EssaimTest
class RoutesTest {
    private static final String TOKEN = UUID.randomUUID().toString();
    private static final String BOUNDARY = "essaim-parts";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenSession sessions;

    @LocalServerPort
    private int port;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void everyRouteStandsInTheTableAndNoOther() {
        assertEquals(
                List.of(), RouteTable.ofTestResources().differences(handlers().keySet()));
    }

    @Test
    void everyRouteAnswersEachRoleAsWritten() throws Exception {
        var table = RouteTable.ofTestResources();
        var handlers = handlers();
        var fixtures = fixtures();
        var wrong = new ArrayList<String>();
        for (var row : table.rows().entrySet()) {
            var handler = handlers.get(row.getKey());
            if (handler == null) {
                continue;
            }
            var answers = new EnumMap<Caller, Integer>(Caller.class);
            for (var caller : Caller.values()) {
                answers.put(caller, status(RouteCall.of(row.getKey(), handler, fixtures), caller));
            }
            if (!answers.equals(row.getValue())) {
                wrong.add("%s,%s: written %s, answered %s"
                        .formatted(row.getKey().method(), row.getKey().path(), cells(row.getValue()), cells(answers)));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void noQueryHoweverStrangeIsAFaultOfThePlatform() throws Exception {
        var wrong = new ArrayList<String>();
        for (var route : handlers().entrySet()) {
            if (!"GET".equals(route.getKey().method())) {
                continue;
            }
            var call = RouteCall.of(route.getKey(), route.getValue(), fixtures());
            for (var value : List.of("%ff", "a%00b", "%F0%9F%90%9D%E2%80%AE", "99999999999999999999")) {
                var address =
                        call.address() + (call.address().contains("?") ? "&" : "?") + asked(route.getValue(), value);
                var status = status(new RouteCall("GET", address, call.fields(), call.kind()), Caller.ADMINISTRATOR);
                if (status >= 500) {
                    wrong.add(status + " " + address);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /// This value for each parameter that the page asks for, and for one that it does not.
    private static String asked(HandlerMethod handler, String value) {
        var names = new TreeSet<>(Set.of("q", "more"));
        for (var parameter : handler.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                names.add(parameter.getName());
            }
        }
        return names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
    }

    private static String cells(Map<Caller, Integer> answers) {
        return String.join(",", answers.values().stream().map(String::valueOf).toList());
    }

    private SortedMap<Route, HandlerMethod> handlers() {
        var routes = new TreeMap<Route, HandlerMethod>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> Route.of(mapping).forEach(route -> routes.put(route, handler)));
        return routes;
    }

    private static Map<String, String> fixtures() throws IOException {
        var values = new HashMap<String, String>();
        for (var line : new ClassPathResource("routes/fixtures.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            var last = line.lastIndexOf(',');
            values.put(line.substring(0, last), line.substring(last + 1));
        }
        return values;
    }

    private int status(RouteCall call, Caller caller) throws IOException, InterruptedException {
        var cookie = "essaim-form=" + TOKEN + session(caller);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.address()))
                .header("Cookie", cookie)
                .header("Accept", call.address().startsWith("/api/") ? "application/json" : "text/html, */*;q=0.8");
        call.fields().put("_csrf", TOKEN);
        switch (call.kind()) {
            case PLAIN -> request.GET();
            case FORM ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(call.method(), HttpRequest.BodyPublishers.ofString(call.encodedFields()));
            case FILES ->
                request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .method(call.method(), HttpRequest.BodyPublishers.ofString(call.asParts(BOUNDARY)));
            case JSON ->
                request.header("Content-Type", "application/json")
                        .method(call.method(), HttpRequest.BodyPublishers.ofString("{}"));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /// A new session for each call, since a call may end it.
    private String session(Caller caller) {
        var grant = switch (caller) {
            case VISITOR -> null;
            case REVIEWER -> new Grant(Role.REVIEWER, UUID.randomUUID());
            case COORDINATOR -> new Grant(Role.COORDINATOR, UUID.randomUUID());
            case ADMINISTRATOR -> new Grant(Role.ADMINISTRATOR, null);
        };
        return grant == null ? "" : "; " + sessions.cookie(holder(caller, grant));
    }

    private AccountId holder(Caller caller, Grant grant) {
        var account = accounts.withEmail(
                UUID.randomUUID() + "@network.example", caller.name().toLowerCase(java.util.Locale.ROOT), Language.EN);
        accounts.grant(account, grant);
        return account;
    }
}
