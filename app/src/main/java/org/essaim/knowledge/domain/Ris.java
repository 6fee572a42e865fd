package org.essaim.knowledge.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes references in the RIS form that reference managers exchange.
public final class Ris {
    private static final Map<String, String> TYPES = Map.of(
            "article-journal", "JOUR",
            "article-magazine", "MGZN",
            "article-newspaper", "NEWS",
            "book", "BOOK",
            "chapter", "CHAP",
            "paper-conference", "CPAPER",
            "report", "RPRT",
            "thesis", "THES",
            "webpage", "ELEC");

    private Ris() {}

    public static String of(List<Reference> references) {
        return references.stream().map(Ris::entry).collect(Collectors.joining("\r\n"));
    }

    private static String entry(Reference reference) {
        var out = new StringBuilder();
        line(out, "TY", TYPES.getOrDefault(reference.type(), "GEN"));
        line(out, "ID", reference.slug().value());
        reference.names("author").forEach(name -> line(out, "AU", name));
        reference.names("editor").forEach(name -> line(out, "ED", name));
        line(out, "TI", reference.title());
        line(out, "T2", reference.text("container-title"));
        line(out, "PY", reference.year());
        line(out, "PB", reference.text("publisher"));
        line(out, "CY", reference.text("publisher-place"));
        line(out, "VL", reference.text("volume"));
        line(out, "IS", reference.text("issue"));
        line(out, "SP", reference.text("page"));
        line(out, "SN", reference.text("ISBN").isEmpty() ? reference.text("ISSN") : reference.text("ISBN"));
        line(out, "DO", reference.text("DOI"));
        line(out, "UR", reference.text("URL"));
        line(out, "LA", reference.text("language"));
        line(out, "M3", reference.text("genre"));
        line(out, "N1", reference.text("note"));
        line(out, "AB", reference.text("abstract"));
        reference.concepts().forEach(concept -> line(out, "KW", concept.toString()));
        return out.append("ER  - \r\n").toString();
    }

    private static void line(StringBuilder out, String tag, String value) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(value).append("\r\n");
        }
    }
}
