package org.essaim.knowledge.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.kernel.NotFound;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Scheme;
import org.essaim.knowledge.domain.Addresses;
import org.essaim.knowledge.domain.ConceptTable;
import org.essaim.knowledge.domain.JsonLd;
import org.essaim.knowledge.domain.Turtle;
import org.essaim.knowledge.domain.Vocabulary;
import org.essaim.knowledge.usecases.ReadConcepts;
import org.essaim.site.Frame;
import org.essaim.site.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// The concepts as files, and one concept in the form that is asked for: by the ending of the address, else by
/// `Accept`. The addresses that never change lead people to the page and programs to the data.
@Controller
class ConceptFiles {
    private static final String TURTLE = "text/turtle";
    private static final String JSON_LD = "application/ld+json";

    private final ReadConcepts reading;
    private final PublicAddress address;
    private final JsonMapper json;

    ConceptFiles(ReadConcepts reading, PublicAddress address, JsonMapper json) {
        this.reading = reading;
        this.address = address;
        this.json = json;
    }

    @GetMapping("/{scheme:[a-z-]{1,40}}.ttl")
    ResponseEntity<byte[]> scheme(@PathVariable String scheme) {
        return all("ttl", scheme);
    }

    @GetMapping("/api/v1/concepts.{form:ttl|jsonld|csv}")
    ResponseEntity<byte[]> all(@PathVariable String form, @RequestParam(defaultValue = "") String scheme) {
        var now = reading.vocabulary();
        var schemes = scheme.isEmpty() ? now.schemes() : List.of(schemeOf(now, scheme));
        var name = scheme.isEmpty() ? "concepts" : scheme;
        return switch (form) {
            case "ttl" -> file(TURTLE, name + ".ttl", Turtle.of(addresses(), now, schemes));
            case "jsonld" ->
                file(JSON_LD, name + ".jsonld", json.writeValueAsString(JsonLd.of(addresses(), now, schemes)));
            default -> file("text/csv", name + ".csv", ConceptTable.of(of(now, schemes)));
        };
    }

    private static List<Concept> of(Vocabulary now, List<Scheme> schemes) {
        var names = Set.copyOf(schemes.stream().map(Scheme::name).toList());
        return now.all().stream()
                .filter(concept -> names.contains(concept.scheme()))
                .toList();
    }

    private static Scheme schemeOf(Vocabulary now, String name) {
        return now.scheme(name).orElseThrow(() -> new NotFound("scheme"));
    }

    @GetMapping("/api/v1/concepts/{scheme:[a-z-]+}/{slug:[a-z0-9-]+}")
    ResponseEntity<?> one(
            @PathVariable String scheme,
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        var concept = concept(scheme, slug);
        if (accept.contains(TURTLE)) {
            return turtle(concept);
        }
        if (accept.contains(JSON_LD)) {
            return jsonLd(concept);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(ConceptItem.of(concept, reading.vocabulary(), addresses(), Set.of()));
    }

    @GetMapping("/api/v1/concepts/{scheme:[a-z-]+}/{slug:[a-z0-9-]+}.{form:ttl|jsonld}")
    ResponseEntity<byte[]> inForm(@PathVariable String scheme, @PathVariable String slug, @PathVariable String form) {
        var concept = concept(scheme, slug);
        return "ttl".equals(form) ? turtle(concept) : jsonLd(concept);
    }

    @GetMapping("/id/concept/{scheme}/{slug}")
    ResponseEntity<Void> address(
            @PathVariable String scheme,
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Frame frame) {
        var id = concept(scheme, slug).id();
        var data = "/api/v1/concepts/" + id;
        var place = accept.contains(TURTLE)
                ? data + ".ttl"
                : accept.contains(JSON_LD) ? data + ".jsonld" : frame.href("/concepts/" + id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place))
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    @GetMapping("/id/concept/{scheme}")
    ResponseEntity<Void> schemeAddress(
            @PathVariable String scheme,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Frame frame) {
        var name = schemeOf(reading.vocabulary(), scheme).name();
        var data = accept.contains(TURTLE) || accept.contains(JSON_LD);
        var form = accept.contains(TURTLE) ? "ttl" : "jsonld";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        data ? "/api/v1/concepts." + form + "?scheme=" + name : frame.href("/concepts/" + name)))
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private Concept concept(String scheme, String slug) {
        return ConceptId.read(scheme + "/" + slug)
                .flatMap(id -> Optional.of(reading.vocabulary()).flatMap(now -> now.find(id)))
                .orElseThrow(() -> new NotFound("concept"));
    }

    private ResponseEntity<byte[]> turtle(Concept concept) {
        return file(TURTLE, concept.slug() + ".ttl", Turtle.of(addresses(), reading.vocabulary(), concept));
    }

    private ResponseEntity<byte[]> jsonLd(Concept concept) {
        return file(
                JSON_LD,
                concept.slug() + ".jsonld",
                json.writeValueAsString(JsonLd.of(addresses(), reading.vocabulary(), concept)));
    }

    private Addresses addresses() {
        return new Addresses(address.root());
    }

    private static ResponseEntity<byte[]> file(String type, String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
