package org.essaim.knowledge.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;

/// Reads the table that [ConceptTable] writes. A cell that is empty says that there is nothing.
final class TableFile {
    private final List<FileReading.Row> rows = new ArrayList<>();
    private final List<FileReading.Problem> problems = new ArrayList<>();

    private TableFile() {}

    static FileReading read(String text) {
        var reading = new TableFile();
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var table = CSVParser.parse(plain, format)) {
            var missing = new LinkedHashSet<>(ConceptTable.columns());
            missing.removeAll(table.getHeaderNames());
            if (!missing.isEmpty()) {
                return FileReading.unreadable("columns", String.join(", ", missing));
            }
            for (var row : table) {
                reading.row(row, (int) row.getRecordNumber() + 1);
                if (reading.rows.size() > FileReading.MOST_ROWS) {
                    return FileReading.unreadable("rows", String.valueOf(FileReading.MOST_ROWS));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return FileReading.unreadable("table", String.valueOf(e.getMessage()));
        }
        return new FileReading(reading.rows, reading.problems);
    }

    private void row(CSVRecord row, int number) {
        if (!row.isConsistent()) {
            problem(number, "", "cells", "");
            return;
        }
        var name = row.get("scheme").strip() + "/" + row.get("slug").strip();
        var id = ConceptId.read(name);
        if (id.isEmpty()) {
            problem(number, name, "id", name);
            return;
        }
        var also = new TreeMap<Language, List<String>>();
        ConceptTable.LANGUAGES.forEach(language -> also.put(language, parts(bare(row.get("also." + language)))));
        var links = new ArrayList<Concept.Link>();
        parts(row.get("exact")).forEach(address -> links.add(new Concept.Link(true, address)));
        parts(row.get("close")).forEach(address -> links.add(new Concept.Link(false, address)));
        var ours = new TreeSet<Language>();
        for (var code : row.get("ours").strip().split("\\s+", -1)) {
            if (Language.isTag(code)) {
                ours.add(new Language(code));
            } else if (!code.isEmpty()) {
                problem(number, name, "language", code);
            }
        }
        var successor = ids(row, number, name, "successor");
        rows.add(new FileReading.Row(
                number,
                new Concept(
                        id.get(),
                        texts(row, "label"),
                        also,
                        texts(row, "definition"),
                        ids(row, number, name, "broader"),
                        ids(row, number, name, "related"),
                        links,
                        ours,
                        !row.get("retired").isBlank(),
                        successor.isEmpty() ? null : successor.getFirst())));
    }

    private void problem(int number, String name, String key, String detail) {
        problems.add(new FileReading.Problem(number, name, "knowledge.file." + key, Map.of("detail", detail)));
    }

    private static LocalizedText texts(CSVRecord row, String kind) {
        var text = LocalizedText.EMPTY;
        for (var language : ConceptTable.LANGUAGES) {
            var value = bare(row.get(kind + "." + language)).strip();
            if (!value.isEmpty()) {
                text = FileReading.with(text, language, value);
            }
        }
        return text;
    }

    private List<ConceptId> ids(CSVRecord row, int number, String name, String column) {
        var ids = new ArrayList<ConceptId>();
        for (var part : parts(row.get(column))) {
            var id =
                    ConceptId.read(part.contains("/") ? part : row.get("scheme").strip() + "/" + part);
            if (id.isEmpty()) {
                problem(number, name, "id", part);
            } else {
                ids.add(id.get());
            }
        }
        return ids;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Without the apostrophe that keeps a spreadsheet from taking the cell for a formula.
    private static String bare(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t'".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
