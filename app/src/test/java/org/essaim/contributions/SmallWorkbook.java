package org.essaim.contributions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook of one sheet with texts in its cells, as few parts as a reader of such files asks for.
final class SmallWorkbook {
    private SmallWorkbook() {}

    static byte[] of(List<String[]> rows) throws IOException {
        var sheet = new StringBuilder();
        for (var row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (var column = 0; column < rows.get(row).length; column++) {
                sheet.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + column), row + 1, rows.get(row)[column]));
            }
            sheet.append("</row>");
        }
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""");
            put(
                    zip,
                    "_rels/.rels",
                    "<?xml version=\"1.0\"?><Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\""
                            + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<?xml version=\"1.0\"?><workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                            + "\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<?xml version=\"1.0\"?><Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\""
                            + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<?xml version=\"1.0\"?><worksheet xmlns=\"" + main + "\"><sheetData>" + sheet
                            + "</sheetData></worksheet>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
