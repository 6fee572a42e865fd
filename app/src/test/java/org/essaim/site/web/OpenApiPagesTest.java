package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EssaimTest
class OpenApiPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private JsonNode description() {
        var visitor = visitors.arrive();
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address("/api/openapi.json")));
        assertEquals(200, answer.statusCode());
        return JsonMapper.builder().build().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void everyAddressOfTheApiIsDescribed() {
        var paths = description().path("paths");
        var missing = new ArrayList<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1"))
                        .map(pattern -> pattern.replaceAll("\\{([A-Za-z]+):[^}]*}", "{$1}"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    if (paths.path(pattern)
                                            .path(method.name().toLowerCase(Locale.ROOT))
                                            .isMissingNode()) {
                                        missing.add(method + " " + pattern);
                                    }
                                })));

        assertEquals(List.of(), missing);
    }

    @Test
    void everyAddressOfTheApiRefusesAParameterThatItDoesNotKnowAndSaysWhichItKnows() {
        var visitor = visitors.arrive();
        var wrong = new ArrayList<String>();
        for (var path : description().path("paths").properties()) {
            if (path.getValue().has("get")) {
                var address = path.getKey()
                        .replace("{form}", path.getKey().contains("concept") ? "ttl" : "json")
                        .replaceAll("\\{[a-z]+}", "none");
                var answer = visitor.raw(HttpRequest.newBuilder(visitor.address(address + "?foo=1")));
                if (answer.statusCode() != 400) {
                    wrong.add(answer.statusCode() + " " + address);
                }
            }
        }

        assertEquals(List.of(), wrong);
        assertEquals("There is no parameter “foo” here. None is allowed.", detail(visitor, "/api/v1/calls?foo=1"));
        assertEquals(
                "There is no parameter “cuontry” here. Allowed: q, country, limit, cursor.",
                detail(visitor, "/api/v1/organisations?cuontry=ES"));
    }

    private static String detail(Visitor visitor, String path) {
        var answer = visitor.raw(HttpRequest.newBuilder(visitor.address(path)));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        return JsonMapper.builder()
                .build()
                .readTree(new String(answer.body(), StandardCharsets.UTF_8))
                .path("detail")
                .asString();
    }

    @Test
    void everyReferenceLeadsToASchema() {
        var document = description();
        var lost = new ArrayList<String>();
        references(document, lost, document);

        assertEquals(List.of(), lost);
        assertEquals("3.1.0", document.path("openapi").asString());
    }

    private static void references(JsonNode node, List<String> lost, JsonNode document) {
        var reference = node.path("$ref");
        if (reference.isString()
                && document.at(reference.asString().substring(1)).isMissingNode()) {
            lost.add(reference.asString());
        }
        node.forEach(child -> references(child, lost, document));
    }
}
