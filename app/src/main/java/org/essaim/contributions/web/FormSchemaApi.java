package org.essaim.contributions.web;

import java.util.Map;
import org.essaim.calls.Calls;
import org.essaim.contributions.domain.FormSchema;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.site.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/api/v1/calls/{slug}/stages/{stage}/schema")
    ResponseEntity<Map<String, Object>> schema(@PathVariable String slug, @PathVariable String stage) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound(slug);
        }
        var call = calls.find(new Slug(slug)).filter(one -> !one.draft()).orElseThrow(() -> new NotFound(slug));
        var found = call.stages().stream()
                .filter(one -> one.key().equals(stage))
                .findFirst()
                .orElseThrow(() -> new NotFound(stage));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .eTag(String.valueOf(call.version()))
                .body(FormSchema.of(
                        call, found, address.root() + "/api/v1/calls/" + slug + "/stages/" + stage + "/schema"));
    }
}
