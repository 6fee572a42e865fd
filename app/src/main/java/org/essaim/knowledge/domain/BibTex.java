package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes references as BibTeX in UTF-8. The same references are the same bytes.
public final class BibTex {
    private static final Map<String, String> TYPES = Map.of(
            "article-journal", "article",
            "article-magazine", "article",
            "article-newspaper", "article",
            "book", "book",
            "chapter", "incollection",
            "paper-conference", "inproceedings",
            "report", "techreport",
            "thesis", "phdthesis");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("abstract", "abstract"),
            Map.entry("collection-title", "series"),
            Map.entry("edition", "edition"),
            Map.entry("DOI", "doi"),
            Map.entry("ISBN", "isbn"),
            Map.entry("ISSN", "issn"),
            Map.entry("issue", "number"),
            Map.entry("language", "language"),
            Map.entry("note", "note"),
            Map.entry("page", "pages"),
            Map.entry("publisher-place", "address"),
            Map.entry("genre", "type"),
            Map.entry("URL", "url"),
            Map.entry("volume", "volume"));

    private static final Set<String> AS_IS = Set.of("DOI", "URL");

    private BibTex() {}

    public static String of(List<Reference> references) {
        return references.stream().map(BibTex::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(Reference reference) {
        var type = TYPES.getOrDefault(reference.type(), "misc");
        var fields = new LinkedHashMap<String, String>();
        names(fields, "author", reference);
        names(fields, "editor", reference);
        fields.put("title", "{" + escaped(reference.title()) + "}");
        var container = escaped(reference.text("container-title"));
        fields.put("article".equals(type) ? "journal" : "booktitle", container);
        var publisher = escaped(reference.text("publisher"));
        fields.put(
                switch (type) {
                    case "techreport" -> "institution";
                    case "phdthesis" -> "school";
                    default -> "publisher";
                },
                publisher);
        fields.put("year", reference.year());
        FIELDS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(field -> fields.put(
                        field.getValue(),
                        AS_IS.contains(field.getKey())
                                ? reference.text(field.getKey())
                                : escaped(reference.text(field.getKey()))));
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@" + type + "{" + reference.slug() + ",\n", "\n}\n"));
    }

    private static void names(Map<String, String> fields, String field, Reference reference) {
        var people = new ArrayList<String>();
        if (reference.csl().get(field) instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> name) {
                    people.add(
                            name.get("literal") instanceof String literal
                                    ? "{" + escaped(literal) + "}"
                                    : escaped(name.get("family") + ", " + name.get("given"))
                                            .replace(", null", ""));
                }
            }
        }
        fields.put(field, String.join(" and ", people));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash ")
                .replace("{", "\\{")
                .replace("}", "\\}")
                .replace("&", "\\&")
                .replace("%", "\\%")
                .replace("#", "\\#")
                .replace("_", "\\_")
                .replace("$", "\\$");
    }
}
