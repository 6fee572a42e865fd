package org.essaim.contributions.usecases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.essaim.worker.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a table from CSV, XLSX or JSON, known by its first bytes, in a process of its own; writes its cells as
/// JSON. Says `encoding` for text that is not UTF-8 and `unreadable` for what is no table, and fails for nothing
/// else.
public final class ReadTable implements Program {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 100;

    /// What was read; `problem` is blank when all went well.
    record Read(String problem, List<List<String>> rows) {}

    @Override
    public void run(InputStream input, OutputStream output, Consumer<String> progress) throws Exception {
        var content = input.readAllBytes();
        var read = isZip(content) ? workbook(content) : text(content);
        output.write(JsonMapper.builder().build().writeValueAsBytes(read));
    }

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    private static Read text(byte[] content) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var text = decoder.decode(ByteBuffer.wrap(content)).toString();
            var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return bare.startsWith("{") || bare.startsWith("[") ? json(bare) : csv(bare);
        } catch (CharacterCodingException e) {
            return new Read("encoding", List.of());
        }
    }

    /// A list of objects, or an object that has one as `items`: what they hold becomes columns, what is within them
    /// columns named by the whole way to them, from `answers` on.
    private static Read json(String text) {
        try {
            var read = JsonMapper.builder().build().readTree(text);
            var items = read.isObject() ? read.path("items") : read;
            var columns = new LinkedHashSet<String>();
            var found = new ArrayList<Map<String, String>>();
            for (var item : items) {
                var cells = new LinkedHashMap<String, String>();
                cells(cells, "", item);
                columns.addAll(cells.keySet());
                found.add(cells);
                if (found.size() >= MOST_ROWS || columns.size() > MOST_COLUMNS) {
                    break;
                }
            }
            var rows = new ArrayList<List<String>>();
            rows.add(List.copyOf(columns));
            found.forEach(cells -> rows.add(columns.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList()));
            return found.isEmpty() ? new Read("unreadable", List.of()) : new Read("", rows);
        } catch (RuntimeException e) {
            return new Read("unreadable", List.of());
        }
    }

    private static void cells(Map<String, String> cells, String way, JsonNode value) {
        if (value.isObject() && (way.isEmpty() || way.equals("answers") || !way.contains("."))) {
            value.properties()
                    .forEach(entry -> cells(
                            cells,
                            way.isEmpty() || way.equals("answers") ? entry.getKey() : way + "." + entry.getKey(),
                            entry.getValue()));
        } else if (!value.isNull()) {
            cells.put(way, value.isString() ? value.stringValue().strip() : value.toString());
        }
    }

    private static Read csv(String text) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var rows = new ArrayList<List<String>>();
            for (var record : parser) {
                if (rows.size() > MOST_ROWS) {
                    break;
                }
                rows.add(record.stream().limit(MOST_COLUMNS).map(String::strip).toList());
            }
            return new Read("", rows);
        } catch (IOException | RuntimeException e) {
            return new Read("unreadable", List.of());
        }
    }

    /// What parts the columns: whichever of comma, semicolon and tab the first line has most of.
    private static char delimiter(String text) {
        var line = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(character -> character == wanted).count();
    }

    /// A workbook that names no styles cannot be read with its formats, and has no dates to tell from numbers.
    private static Read workbook(byte[] content) {
        var read = workbook(content, new ReadingOptions(true, false));
        return read.problem().isEmpty() ? read : workbook(content, new ReadingOptions(false, false));
    }

    private static Read workbook(byte[] content, ReadingOptions options) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options);
                var rows = workbook.getFirstSheet().openStream()) {
            var read = new ArrayList<List<String>>();
            for (var row : (Iterable<Row>) rows.limit(MOST_ROWS)::iterator) {
                while (read.size() < row.getRowNum() - 1 && read.size() < MOST_ROWS) {
                    read.add(List.of());
                }
                read.add(row.stream().limit(MOST_COLUMNS).map(ReadTable::said).toList());
            }
            return new Read("", read);
        } catch (IOException | RuntimeException e) {
            return new Read("unreadable", List.of());
        }
    }

    private static String said(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        var format = cell.getDataFormatString();
        if (cell.getType() == CellType.NUMBER
                && format != null
                && format.toLowerCase(java.util.Locale.ROOT).contains("y")) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getText().strip();
    }
}
