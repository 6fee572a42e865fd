package org.essaim.knowledge.domain;

import java.util.List;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;

/// Writes a concept scheme as SKOS in Turtle. The addresses of scheme and concepts never change; the same concepts are
/// the same bytes.
public final class Turtle {
    private Turtle() {}

    /// The address of a scheme on the platform at `address`.
    public static String scheme(String address, String scheme) {
        return address + "/id/concept/" + scheme;
    }

    public static String concept(String address, Concept concept) {
        return scheme(address, concept.scheme()) + "/" + concept.slug();
    }

    public static String of(String address, String scheme, List<Concept> concepts) {
        var out = new StringBuilder("""
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix dct: <http://purl.org/dc/terms/> .

                """);
        out.append('<').append(scheme(address, scheme)).append("> a skos:ConceptScheme ;\n");
        out.append("    dct:title \"").append(escaped(scheme)).append("\" ;\n");
        out.append("    dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;\n");
        out.append("    skos:hasTopConcept ");
        out.append(String.join(
                " ,\n        ",
                concepts.stream()
                        .map(concept -> "<" + concept(address, concept) + ">")
                        .toList()));
        out.append(" .\n");
        concepts.forEach(concept -> write(out, address, concept));
        return out.toString();
    }

    private static void write(StringBuilder out, String address, Concept concept) {
        var scheme = scheme(address, concept.scheme());
        out.append("\n<").append(concept(address, concept)).append("> a skos:Concept ;\n");
        out.append("    skos:inScheme <").append(scheme).append("> ;\n");
        out.append("    skos:topConceptOf <").append(scheme).append("> ;\n");
        texts(out, "skos:prefLabel", concept.label());
        texts(out, "skos:definition", concept.definition());
        out.append("    skos:notation \"").append(concept.slug()).append("\" .\n");
    }

    private static void texts(StringBuilder out, String property, LocalizedText text) {
        text.passages()
                .forEach((language, passage) -> out.append("    ")
                        .append(property)
                        .append(" \"")
                        .append(escaped(passage.value()))
                        .append("\"@")
                        .append(language.code())
                        .append(" ;\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
