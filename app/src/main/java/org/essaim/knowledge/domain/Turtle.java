package org.essaim.knowledge.domain;

import java.util.List;
import java.util.Locale;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Scheme;

/// Writes concept schemes as SKOS in Turtle. The same concepts are the same bytes.
public final class Turtle {
    private static final String HEAD = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private final StringBuilder out = new StringBuilder(HEAD);
    private final Addresses addresses;
    private final Vocabulary vocabulary;

    private Turtle(Addresses addresses, Vocabulary vocabulary) {
        this.addresses = addresses;
        this.vocabulary = vocabulary;
    }

    /// The schemes with all their concepts, retired ones too.
    public static String of(Addresses addresses, Vocabulary vocabulary, List<Scheme> schemes) {
        var turtle = new Turtle(addresses, vocabulary);
        for (var scheme : schemes) {
            turtle.write(scheme);
            vocabulary.all().stream()
                    .filter(concept -> concept.scheme().equals(scheme.name()))
                    .forEach(turtle::write);
        }
        return turtle.out.toString();
    }

    public static String of(Addresses addresses, Vocabulary vocabulary, Concept concept) {
        var turtle = new Turtle(addresses, vocabulary);
        turtle.write(concept);
        return turtle.out.toString();
    }

    private void write(Scheme scheme) {
        out.append("\n<").append(addresses.scheme(scheme.name())).append("> a skos:ConceptScheme ;\n");
        texts("dct:title", scheme.title());
        texts("dct:description", scheme.purpose());
        for (var concept : vocabulary.top(scheme.name())) {
            reference("skos:hasTopConcept", addresses.concept(concept.id()));
        }
        out.append("    dct:license <https://creativecommons.org/publicdomain/zero/1.0/> .\n");
    }

    private void write(Concept concept) {
        var scheme = addresses.scheme(concept.scheme());
        out.append("\n<").append(addresses.concept(concept.id())).append("> a skos:Concept ;\n");
        reference("skos:inScheme", scheme);
        if (concept.broader().isEmpty() && !concept.retired()) {
            reference("skos:topConceptOf", scheme);
        }
        texts("skos:prefLabel", concept.label());
        concept.also().forEach((language, labels) -> labels.forEach(label -> text("skos:altLabel", language, label)));
        texts("skos:definition", concept.definition());
        concepts("skos:broader", concept.broader());
        concepts(
                "skos:narrower",
                vocabulary.narrower(concept.id()).stream().map(Concept::id).toList());
        concepts(
                "skos:related",
                vocabulary.related(concept.id()).stream().map(Concept::id).toList());
        for (var link : concept.links()) {
            reference(link.exact() ? "skos:exactMatch" : "skos:closeMatch", link.address());
        }
        for (var language : concept.ours()) {
            text("skos:editorialNote", Language.EN, ours(language));
        }
        if (concept.retired()) {
            out.append("    owl:deprecated true ;\n");
        }
        var successor = concept.successor();
        if (successor != null) {
            reference("dct:isReplacedBy", addresses.concept(successor));
        }
        out.append("    skos:notation \"").append(concept.slug()).append("\" .\n");
    }

    /// The note that says a label is our own proposal; read back by the import.
    static String ours(Language language) {
        return "The preferred label in " + language.locale().getDisplayLanguage(Locale.ENGLISH) + " (" + language
                + ") is a proposal of this thesaurus.";
    }

    private void concepts(String property, List<ConceptId> ids) {
        ids.forEach(id -> reference(property, addresses.concept(id)));
    }

    private void reference(String property, String address) {
        out.append("    ").append(property).append(" <").append(address).append("> ;\n");
    }

    private void texts(String property, LocalizedText text) {
        text.passages().forEach((language, passage) -> text(property, language, passage.value()));
    }

    private void text(String property, Language language, String value) {
        out.append("    ")
                .append(property)
                .append(" \"")
                .append(escaped(value))
                .append("\"@")
                .append(language.code())
                .append(" ;\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
