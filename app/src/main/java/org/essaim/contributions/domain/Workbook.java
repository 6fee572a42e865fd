package org.essaim.contributions.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook of one sheet (XLSX) whose cells are all texts, so that nothing in it is ever computed; the first row
/// stays in sight. The same rows are always the same bytes. A cell that is longer than a spreadsheet takes is cut,
/// and says so.
public final class Workbook {
    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = "… [cut here: a cell takes no more; the CSV and the JSON have it whole]";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Workbook() {}

    public static byte[] of(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", types());
            put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Essaim" sheetId="1" r:id="r1"/></sheets></workbook>
                    """.formatted(MAIN, RELATIONS));
            put(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
            put(zip, "xl/styles.xml", """
                    <styleSheet xmlns="%s"><fonts count="2"><font/><font><b/></font></fonts>\
                    <fills count="1"><fill/></fills><borders count="1"><border/></borders>\
                    <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">\
                    <xf applyAlignment="1"><alignment vertical="top"/></xf>\
                    <xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
                    """.formatted(MAIN));
            put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String types() {
        return """
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>
                """.formatted(PACKAGE, kind(), kind(), kind());
    }

    private static String kind() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                .formatted(PACKAGE, RELATIONS, type, target);
    }

    private static String workbookRelations() {
        return relations("worksheet", "worksheets/sheet1.xml")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"r2\" Type=\"" + RELATIONS
                                + "/styles\" Target=\"styles.xml\"/></Relationships>");
    }

    private static String sheet(List<List<String>> rows) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><sheetFormatPr defaultColWidth=\"18\" defaultRowHeight=\"15\"/><sheetData>");
        for (var row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            var cells = rows.get(row);
            for (var column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    xml.append("<c r=\"")
                            .append(letters(column))
                            .append(row + 1)
                            .append('"');
                    xml.append(row == 0 ? " s=\"1\"" : "").append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                    escape(xml, cells.get(column));
                    xml.append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private static void escape(StringBuilder xml, String text) {
        var whole = text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - CUT.length()) + CUT;
        whole.codePoints().filter(Workbook::isCharacter).forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                default -> xml.appendCodePoint(point);
            }
        });
    }

    /// What XML 1.0 allows.
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content.strip()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
