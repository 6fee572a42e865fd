package org.essaim.site.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.essaim.site.PublicAddress;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the whole API, put together from the part that each module brings in `api/<module>.json`. Refuses
/// two modules that describe one path or one schema.
@RestController
class OpenApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublicAddress address;
    private final AtomicReference<ObjectNode> whole = new AtomicReference<>(JSON.createObjectNode());

    OpenApi(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<String> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()));
    }

    /// The names that may stand in the query of an address, in the order in which they are described.
    List<String> parameters(String path, String method) {
        var operation = document().path("paths").path(path).path(method);
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> "query".equals(parameter.path("in").asString()))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private JsonNode document() {
        return whole.updateAndGet(known -> known.isEmpty() ? merged() : known);
    }

    private ObjectNode merged() {
        try {
            var parts = new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.json");
            var document = JSON.createObjectNode();
            document.put("openapi", "3.1.0");
            document.set("info", information());
            document.putArray("servers").addObject().put("url", address.root());
            var paths = document.putObject("paths");
            var components = document.putObject("components");
            var schemas = components.putObject("schemas");
            var security = components.putObject("securitySchemes");
            for (var part : List.of(parts).stream()
                    .sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(String::compareTo)))
                    .toList()) {
                try (var text = part.getInputStream()) {
                    var fragment = JSON.readTree(text);
                    add(paths, fragment.path("paths").properties());
                    add(schemas, fragment.path("components").path("schemas").properties());
                    add(
                            security,
                            fragment.path("components").path("securitySchemes").properties());
                }
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode information() {
        var information = JSON.createObjectNode();
        information.put("title", "Essaim");
        information.put("version", "1");
        information.put(
                "description",
                "Good practices of the social and solidarity economy, from the call to the place that takes them up."
                        + " Reading what is public needs no token. Refusals are problem details (RFC 9457).");
        information.putObject("license").put("name", "Content: CC BY 4.0").put("identifier", "CC-BY-4.0");
        return information;
    }

    private static void add(ObjectNode target, Iterable<Map.Entry<String, JsonNode>> entries) {
        for (var entry : entries) {
            if (target.has(entry.getKey())) {
                throw new IllegalStateException("Described twice: " + entry.getKey());
            }
            target.set(entry.getKey(), entry.getValue());
        }
    }
}
