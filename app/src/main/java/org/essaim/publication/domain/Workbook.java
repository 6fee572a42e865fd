package org.essaim.publication.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Tables as one file for spreadsheets (Office Open XML): texts as texts, never as formulas, numbers as numbers. The
/// same tables are the same bytes.
public final class Workbook {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1990, 1, 1, 0, 0);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");
    private static final int LONGEST = 32_767;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbook() {}

    /// The tables by their names; `numbers` names the columns whose cells are numbers.
    public static byte[] of(SequencedMap<String, List<List<String>>> tables, List<String> numbers) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var names = List.copyOf(tables.keySet());
            add(zip, "[Content_Types].xml", types(names.size()));
            add(zip, "_rels/.rels", """
                    <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" \
                    Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, RELATION));
            add(zip, "xl/workbook.xml", workbook(names));
            add(zip, "xl/_rels/workbook.xml.rels", relations(names.size()));
            for (var index = 0; index < names.size(); index++) {
                var table = tables.get(names.get(index));
                add(
                        zip,
                        "xl/worksheets/sheet" + (index + 1) + ".xml",
                        sheet(table == null ? List.of() : table, numbers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String types(int sheets) {
        var text = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.")
                .append("relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>");
        for (var number = 1; number <= sheets; number++) {
            text.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(number, TYPE));
        }
        return text.append("</Types>").toString();
    }

    private static String workbook(List<String> names) {
        var text = new StringBuilder("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATION));
        for (var index = 0; index < names.size(); index++) {
            text.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%2$d\"/>"
                    .formatted(escaped(names.get(index)), index + 1));
        }
        return text.append("</sheets></workbook>").toString();
    }

    private static String relations(int sheets) {
        var text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (var number = 1; number <= sheets; number++) {
            text.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                    .formatted(number, RELATION));
        }
        return text.append("</Relationships>").toString();
    }

    private static String sheet(List<List<String>> lines, List<String> numbers) {
        var text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var row = 0; row < lines.size(); row++) {
            text.append("<row>");
            for (var column = 0; column < lines.get(row).size(); column++) {
                var value = lines.get(row).get(column);
                if (row > 0
                        && numbers.contains(lines.getFirst().get(column))
                        && NUMBER.matcher(value).matches()) {
                    text.append("<c><v>").append(value).append("</v></c>");
                } else {
                    text.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                            .append(escaped(value.substring(0, Math.min(LONGEST, value.length()))))
                            .append("</t></is></c>");
                }
            }
            text.append("</row>");
        }
        return text.append("</sheetData></worksheet>").toString();
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point >= ' ' || point == '\n' || point == '\t')
                .filter(point -> point != 0xfffe && point != 0xffff && !(point >= 0xd800 && point <= 0xdfff))
                .forEach(point -> {
                    switch (point) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(point);
                    }
                });
        return safe.toString();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
