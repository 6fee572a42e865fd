package org.essaim.fair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// CSV files with a header in UTF-8, with or without a byte order mark. What is wrong is told with file and
/// line.
public final class Table {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Table() {}

    public static List<CSVRecord> read(Path file, List<String> columns) throws IOException, WrongUse {
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

    public static String required(Path file, CSVRecord row, String column) throws WrongUse {
        var text = row.isSet(column) ? row.get(column).strip() : "";
        if (text.isEmpty()) {
            throw wrong(file, row, column + " is missing");
        }
        return text;
    }

    public static WrongUse wrong(Path file, CSVRecord row, String what) {
        return new WrongUse(file + ", row " + row.getRecordNumber() + ": " + what);
    }

    /// Blank where the column or the cell is missing.
    public static String optional(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    /// The values of a cell, separated by `|`, in their order; blank ones are left out.
    public static List<String> values(CSVRecord row, String column) {
        return Stream.of(optional(row, column).split("\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// Empty where the cell is blank.
    public static Optional<Integer> wholeNumber(Path file, CSVRecord row, String column) throws WrongUse {
        var text = optional(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var number = Integer.parseInt(text);
            if (number < 0) {
                throw wrong(file, row, column + " \"" + text + "\" is negative");
            }
            return Optional.of(number);
        } catch (NumberFormatException _) {
            throw wrong(file, row, column + " \"" + text + "\" is not a whole number");
        }
    }
}
