package org.essaim.fair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// CSV files with a header in UTF-8, with or without a byte order mark. What is wrong is told with file and line.
final class Table {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Table() {}

    static List<CSVRecord> read(Path file, List<String> columns) throws IOException, WrongUse {
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            try (var parser =
                    FORMAT.parse(new java.io.StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
                for (var column : columns) {
                    if (!parser.getHeaderMap().containsKey(column)) {
                        throw new WrongUse(file + ": the column \"" + column + "\" is missing");
                    }
                }
                return parser.getRecords();
            }
        } catch (NoSuchFileException _) {
            throw new WrongUse(file + ": there is no such file");
        } catch (IllegalArgumentException | UncheckedIOException | java.nio.charset.CharacterCodingException broken) {
            throw new WrongUse(file + ": not a CSV file in UTF-8 with a header (" + broken.getMessage() + ")");
        }
    }

    static String required(Path file, CSVRecord row, String column) throws WrongUse {
        var text = row.isSet(column) ? row.get(column).strip() : "";
        if (text.isEmpty()) {
            throw wrong(file, row, column + " is missing");
        }
        return text;
    }

    static WrongUse wrong(Path file, CSVRecord row, String what) {
        return new WrongUse(file + ", row " + row.getRecordNumber() + ": " + what);
    }
}
