package org.essaim.contributions.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.FormSchema;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.site.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The form of each stage of a published call as a JSON Schema, for programs that fill it.
@RestController
class FormSchemaApi {
    private final Calls calls;
    private final PublicAddress address;

    FormSchemaApi(Calls calls, PublicAddress address) {
        this.calls = calls;
        this.address = address;
    }

    record Version(int version, Instant publishedAt, int questions, String schema) {}

    record Versions(List<Version> items) {}

    /// The present form, or the one that was published under a number.
    @GetMapping("/api/v1/calls/{slug}/stages/{stage}/schema")
    ResponseEntity<Map<String, Object>> schema(
            @PathVariable String slug, @PathVariable String stage, @RequestParam(defaultValue = "") String version) {
        var call = call(slug);
        var found = stage(call, stage);
        var versions = calls.formVersions(call.id(), stage);
        var wanted = version.isEmpty()
                ? versions.reversed().stream()
                        .findFirst()
                        .orElseGet(() -> new Stage.FormVersion(1, found.opens(), found.questions()))
                : versions.stream()
                        .filter(one -> String.valueOf(one.number()).equals(version))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(version));
        var itself = path(slug, stage) + (version.isEmpty() ? "" : "?version=" + version);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .eTag(call.version() + "-" + wanted.number())
                .body(FormSchema.of(call, found.asking(wanted.questions()), wanted.number(), itself));
    }

    /// Every state in which the form was published.
    @GetMapping("/api/v1/calls/{slug}/stages/{stage}/versions")
    ResponseEntity<Versions> versions(@PathVariable String slug, @PathVariable String stage) {
        var call = call(slug);
        stage(call, stage);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .body(new Versions(calls.formVersions(call.id(), stage).stream()
                        .map(version -> new Version(
                                version.number(),
                                version.publishedAt(),
                                version.questions().size(),
                                path(slug, stage) + "?version=" + version.number()))
                        .toList()));
    }

    private String path(String slug, String stage) {
        return address.root() + "/api/v1/calls/" + slug + "/stages/" + stage + "/schema";
    }

    private Call call(String slug) {
        return (Slug.isSlug(slug) ? calls.find(new Slug(slug)) : Optional.<Call>empty())
                .filter(one -> !one.draft())
                .orElseThrow(() -> new NotFound(slug));
    }

    private static Stage stage(Call call, String key) {
        return call.stages().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }
}
