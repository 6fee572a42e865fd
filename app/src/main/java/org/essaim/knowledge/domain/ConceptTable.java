package org.essaim.knowledge.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;

/// Writes concepts as a table of comma-separated values for spreadsheets: one row each, one pair of columns per
/// language. Several values in a cell are parted by ` | `. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe.
public final class ConceptTable {
    static final String SEPARATOR = " | ";
    static final List<String> PLAIN =
            List.of("scheme", "slug", "broader", "related", "exact", "close", "ours", "retired", "successor");

    /// The nine languages of the thesaurus.
    public static final List<Language> LANGUAGES = List.of(
            new Language("en"),
            new Language("fr"),
            new Language("es"),
            new Language("it"),
            new Language("pt"),
            new Language("de"),
            new Language("bg"),
            new Language("eu"),
            new Language("ca"));

    private ConceptTable() {}

    public static List<String> columns() {
        var columns = new ArrayList<>(PLAIN);
        for (var kind : List.of("label", "also", "definition")) {
            LANGUAGES.forEach(language -> columns.add(kind + "." + language));
        }
        return List.copyOf(columns);
    }

    /// With a mark at the beginning by which spreadsheets know the letters.
    public static String of(Collection<Concept> concepts) {
        var out = new StringBuilder("\uFEFF");
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord(columns());
            for (var concept : concepts) {
                table.printRecord(row(concept));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> row(Concept concept) {
        var cells = new ArrayList<>(List.of(
                concept.scheme(),
                concept.slug().value(),
                ids(concept, concept.broader()),
                ids(concept, concept.related()),
                links(concept, true),
                links(concept, false),
                String.join(" ", concept.ours().stream().map(Language::code).toList()),
                concept.retired() ? "yes" : ""));
        var successor = concept.successor();
        cells.add(successor == null ? "" : ids(concept, List.of(successor)));
        LANGUAGES.forEach(
                language -> cells.add(guarded(concept.label().in(language).orElse(""))));
        LANGUAGES.forEach(language -> cells.add(guarded(String.join(SEPARATOR, concept.also(language)))));
        LANGUAGES.forEach(
                language -> cells.add(guarded(concept.definition().in(language).orElse(""))));
        return cells;
    }

    private static String ids(Concept concept, List<ConceptId> ids) {
        return String.join(
                SEPARATOR,
                ids.stream()
                        .map(id ->
                                id.scheme().equals(concept.scheme()) ? id.slug().value() : id.toString())
                        .toList());
    }

    private static String links(Concept concept, boolean exact) {
        return String.join(
                SEPARATOR,
                concept.links().stream()
                        .filter(link -> link.exact() == exact)
                        .map(Concept.Link::address)
                        .toList());
    }

    private static String guarded(String text) {
        return text.isEmpty() || "=+-@\t'".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
