package org.essaim.knowledge.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.knowledge.domain.Turtle;
import org.essaim.site.ApiProblem;
import org.essaim.site.Frame;
import org.essaim.site.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The concept schemes as data: JSON for programs, SKOS for those who link vocabularies, and the addresses of single
/// concepts, which lead to their pages.
@Controller
class ConceptsApi {
    private final Glossary glossary;
    private final PublicAddress address;

    ConceptsApi(Glossary glossary, PublicAddress address) {
        this.glossary = glossary;
        this.address = address;
    }

    record Scheme(String scheme, String id, List<Item> items) {}

    record Item(String id, String slug, Map<String, String> label, Map<String, String> definition) {}

    @GetMapping("/api/v1/concepts")
    ResponseEntity<?> concepts(@RequestParam Map<String, String> parameters) {
        for (var name : parameters.keySet()) {
            if (!"scheme".equals(name)) {
                return refused("There is no parameter " + name + ". Allowed: scheme.");
            }
        }
        var scheme = parameters.getOrDefault("scheme", Glossary.THEMES);
        var concepts = glossary.scheme(scheme);
        if (concepts.isEmpty()) {
            return refused("There is no such scheme. Allowed: " + Glossary.THEMES + ".");
        }
        return ResponseEntity.ok(new Scheme(
                scheme,
                Turtle.scheme(address.root(), scheme),
                concepts.stream().map(this::item).toList()));
    }

    @GetMapping("/{scheme:[a-z-]{1,40}}.ttl")
    ResponseEntity<byte[]> turtle(@PathVariable String scheme) {
        var concepts = glossary.scheme(scheme);
        if (concepts.isEmpty()) {
            throw new NotFound(scheme);
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/turtle;charset=UTF-8")
                .body(Turtle.of(address.root(), scheme, concepts).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/id/concept/{scheme}/{slug}")
    ResponseEntity<Void> concept(@PathVariable String scheme, @PathVariable String slug, Frame frame) {
        if (!Slug.isSlug(slug) || glossary.find(scheme, new Slug(slug)).isEmpty()) {
            throw new NotFound(slug);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/" + scheme + "/" + slug)))
                .header("Vary", "Accept-Language")
                .build();
    }

    private Item item(Concept concept) {
        return new Item(
                Turtle.concept(address.root(), concept),
                concept.slug().value(),
                byLanguage(concept.label()),
                byLanguage(concept.definition()));
    }

    private static Map<String, String> byLanguage(LocalizedText text) {
        var values = new TreeMap<String, String>();
        text.passages().forEach((language, passage) -> values.put(language.code(), passage.value()));
        return values;
    }

    private static ResponseEntity<?> refused(String detail) {
        return ApiProblem.of(HttpStatus.BAD_REQUEST, "refused", detail);
    }
}
