package org.essaim.knowledge.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.domain.BibTex;
import org.essaim.knowledge.domain.Reference;
import org.essaim.knowledge.domain.Ris;
import org.essaim.knowledge.usecases.ReadReferences;
import org.essaim.site.ApiProblem;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The works for programs, as CSL-JSON, BibTeX and RIS.
@RestController
class ReferencesApi {
    private static final int MOST = 500;

    private final ReadReferences reading;
    private final Words words;
    private final JsonMapper json;

    ReferencesApi(ReadReferences reading, Words words, JsonMapper json) {
        this.reading = reading;
        this.words = words;
        this.json = json;
    }

    /// `items` are CSL-JSON.
    record Listing(
            int total,
            List<Map<String, Object>> items,
            @Nullable String next) {}

    @GetMapping("/api/v1/references")
    ResponseEntity<?> references(@RequestParam MultiValueMap<String, String> given) {
        var refusals = new ArrayList<Refusal>();
        var limit = first(given, "limit");
        var number = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : limit.isEmpty() ? 50 : 0;
        if (number < 1 || number > MOST) {
            refuse(refusals, "limit", "1–" + MOST);
        }
        var about = reading.concept(first(given, "concept"));
        if (!first(given, "concept").isEmpty() && about.isEmpty()) {
            refuse(refusals, "concept", "scheme/slug");
        }
        var found = reading.search(first(given, "q"), about.map(Concept::id));
        var cursor = first(given, "cursor");
        var from = found.stream().map(one -> one.slug().value()).toList().indexOf(cursor) + 1;
        if (!cursor.isEmpty() && from == 0) {
            refuse(refusals, "cursor", "next");
        }
        if (!refusals.isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, refusals, words);
        }
        var shown = found.stream().skip(from).limit(number).toList();
        return ResponseEntity.ok(new Listing(
                found.size(),
                shown.stream().map(Reference::item).toList(),
                from + shown.size() < found.size() ? shown.getLast().slug().value() : null));
    }

    @GetMapping("/api/v1/references.{form:bib|ris|json}")
    ResponseEntity<byte[]> all(@PathVariable String form) {
        return file(form, "references", reading.search("", Optional.empty()));
    }

    @GetMapping("/api/v1/references/{slug:[a-z0-9-]+}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String slug) {
        return ResponseEntity.ok(
                reading.find(slug).orElseThrow(() -> new NotFound("reference")).item());
    }

    @GetMapping("/api/v1/references/{slug:[a-z0-9-]+}.{form:bib|ris|json}")
    ResponseEntity<byte[]> inForm(@PathVariable String slug, @PathVariable String form) {
        return file(form, slug, List.of(reading.find(slug).orElseThrow(() -> new NotFound("reference"))));
    }

    private ResponseEntity<byte[]> file(String form, String name, List<Reference> references) {
        return switch (form) {
            case "bib" -> file("application/x-bibtex", name + ".bib", BibTex.of(references));
            case "ris" -> file("application/x-research-info-systems", name + ".ris", Ris.of(references));
            default ->
                file(
                        "application/vnd.citationstyles.csl+json",
                        name + ".json",
                        json.writeValueAsString(
                                references.stream().map(Reference::item).toList()));
        };
    }

    private static ResponseEntity<byte[]> file(String type, String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(List<Refusal> refusals, String field, String allowed) {
        refusals.add(Refusal.of(field, "knowledge.refusal." + field, Map.of("allowed", allowed)));
    }

    private static String first(MultiValueMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).orElse("");
    }
}
