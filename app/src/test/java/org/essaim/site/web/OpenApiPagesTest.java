package org.essaim.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.testing.EssaimTest;
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
