package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Scheme;

/// Writes concept schemes as SKOS in JSON-LD, with its context in the file so that nobody has to fetch one.
public final class JsonLd {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DCT = "http://purl.org/dc/terms/";

    private final Addresses addresses;
    private final Vocabulary vocabulary;

    private JsonLd(Addresses addresses, Vocabulary vocabulary) {
        this.addresses = addresses;
        this.vocabulary = vocabulary;
    }

    /// The schemes with all their concepts, as values that JSON can say.
    public static Map<String, Object> of(Addresses addresses, Vocabulary vocabulary, List<Scheme> schemes) {
        var json = new JsonLd(addresses, vocabulary);
        var graph = new ArrayList<Map<String, Object>>();
        for (var scheme : schemes) {
            graph.add(json.scheme(scheme));
            vocabulary.all().stream()
                    .filter(concept -> concept.scheme().equals(scheme.name()))
                    .forEach(concept -> graph.add(json.concept(concept)));
        }
        return document(graph);
    }

    public static Map<String, Object> of(Addresses addresses, Vocabulary vocabulary, Concept concept) {
        return document(List.of(new JsonLd(addresses, vocabulary).concept(concept)));
    }

    private static Map<String, Object> document(List<Map<String, Object>> graph) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", context());
        document.put("@graph", graph);
        return document;
    }

    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("id", "@id");
        context.put("type", "@type");
        context.put("Concept", SKOS + "Concept");
        context.put("ConceptScheme", SKOS + "ConceptScheme");
        for (var name : List.of("prefLabel", "altLabel", "definition", "editorialNote")) {
            context.put(name, Map.of("@id", SKOS + name, "@container", "@language"));
        }
        for (var name : List.of("title", "description")) {
            context.put(name, Map.of("@id", DCT + name, "@container", "@language"));
        }
        for (var name : List.of(
                "inScheme",
                "topConceptOf",
                "hasTopConcept",
                "broader",
                "narrower",
                "related",
                "exactMatch",
                "closeMatch")) {
            context.put(name, Map.of("@id", SKOS + name, "@type", "@id"));
        }
        context.put("license", Map.of("@id", DCT + "license", "@type", "@id"));
        context.put("isReplacedBy", Map.of("@id", DCT + "isReplacedBy", "@type", "@id"));
        context.put("deprecated", "http://www.w3.org/2002/07/owl#deprecated");
        context.put("notation", SKOS + "notation");
        return context;
    }

    private Map<String, Object> scheme(Scheme scheme) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", addresses.scheme(scheme.name()));
        node.put("type", "ConceptScheme");
        put(node, "title", scheme.title().byCode());
        put(node, "description", scheme.purpose().byCode());
        put(
                node,
                "hasTopConcept",
                ids(vocabulary.top(scheme.name()).stream().map(Concept::id).toList()));
        node.put("license", "https://creativecommons.org/publicdomain/zero/1.0/");
        return node;
    }

    private Map<String, Object> concept(Concept concept) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", addresses.concept(concept.id()));
        node.put("type", "Concept");
        node.put("inScheme", addresses.scheme(concept.scheme()));
        if (concept.broader().isEmpty() && !concept.retired()) {
            node.put("topConceptOf", addresses.scheme(concept.scheme()));
        }
        put(node, "prefLabel", concept.label().byCode());
        var also = new TreeMap<String, Object>();
        concept.also().forEach((language, labels) -> also.put(language.code(), labels));
        if (!also.isEmpty()) {
            node.put("altLabel", also);
        }
        put(node, "definition", concept.definition().byCode());
        put(node, "broader", ids(concept.broader()));
        put(
                node,
                "narrower",
                ids(vocabulary.narrower(concept.id()).stream().map(Concept::id).toList()));
        put(
                node,
                "related",
                ids(vocabulary.related(concept.id()).stream().map(Concept::id).toList()));
        put(node, "exactMatch", links(concept, true));
        put(node, "closeMatch", links(concept, false));
        var notes = concept.ours().stream().map(Turtle::ours).toList();
        if (!notes.isEmpty()) {
            node.put("editorialNote", Map.of("en", notes));
        }
        if (concept.retired()) {
            node.put("deprecated", true);
        }
        var successor = concept.successor();
        if (successor != null) {
            node.put("isReplacedBy", addresses.concept(successor));
        }
        node.put("notation", concept.slug().value());
        return node;
    }

    private static void put(Map<String, Object> node, String name, Object value) {
        if (!(value instanceof Map<?, ?> map && map.isEmpty())
                && !(value instanceof Collection<?> list && list.isEmpty())) {
            node.put(name, value);
        }
    }

    private List<String> ids(List<ConceptId> ids) {
        return ids.stream().map(addresses::concept).toList();
    }

    private static List<String> links(Concept concept, boolean exact) {
        return concept.links().stream()
                .filter(link -> link.exact() == exact)
                .map(Concept.Link::address)
                .toList();
    }
}
