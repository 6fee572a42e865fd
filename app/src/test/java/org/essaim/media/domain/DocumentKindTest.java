package org.essaim.media.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocumentKindTest {
    private static final String DOCX = types("wordprocessingml.document");
    private static final String XLSX = types("spreadsheetml.sheet");
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n";

    @Test
    void eachKindIsKnownByWhatIsInIt() throws IOException {
        assertEquals(Optional.of(DocumentKind.PDF), DocumentKind.of(bytes(PDF)));
        assertEquals(
                Optional.of(DocumentKind.ODT),
                DocumentKind.of(zip(Map.of("mimetype", DocumentKind.ODT.type(), "content.xml", "<a/>"))));
        assertEquals(
                Optional.of(DocumentKind.DOCX),
                DocumentKind.of(zip(Map.of("[Content_Types].xml", DOCX, "word/document.xml", "<a/>"))));
        assertEquals(
                Optional.of(DocumentKind.XLSX),
                DocumentKind.of(zip(Map.of("[Content_Types].xml", XLSX, "xl/workbook.xml", "<a/>"))));
    }

    @Test
    void whatOnlyCallsItselfSoIsNone() throws IOException {
        for (var content : new byte[][] {
            new byte[0],
            bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
            bytes("<!doctype html><script>alert(1)</script>"),
            bytes("%PDF-1.7\nnever ends"),
            bytes("%PDF-1.7\n<script>alert(1)</script>\n%%EOF\n"),
            bytes(" " + PDF),
            zip(Map.of("notes.txt", "no office")),
            zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text-template", "content.xml", "<a/>"))
        }) {
            assertEquals(Optional.empty(), DocumentKind.of(content));
        }
    }

    @Test
    void whatIsTwoThingsAtOnceIsNone() throws IOException {
        var archive = zip(Map.of("[Content_Types].xml", DOCX));

        assertEquals(Optional.empty(), DocumentKind.of(joined(bytes(PDF), archive)));
        assertEquals(Optional.empty(), DocumentKind.of(joined(bytes("%PDF-1.7\n"), archive, bytes("%%EOF"))));
        assertEquals(Optional.empty(), DocumentKind.of(joined(archive, bytes("<script>alert(1)</script>"))));
        assertEquals(Optional.empty(), DocumentKind.of(joined(zip(Map.of("x", "y")), archive)));
        assertEquals(
                Optional.empty(), DocumentKind.of(zip(Map.of("[Content_Types].xml", DOCX, "../../x.sh", "rm -r ."))));
    }

    @Test
    void whatHoldsProgramsIsNone() throws IOException {
        assertEquals(
                Optional.empty(),
                DocumentKind.of(zip(Map.of("[Content_Types].xml", DOCX, "word/vbaProject.bin", "Sub Auto_Open"))));
        assertEquals(
                Optional.empty(),
                DocumentKind.of(zip(Map.of(
                        "mimetype", DocumentKind.ODT.type(), "content.xml", "<a/>", "Basic/Standard/M.xml", "<m/>"))));
    }

    @Test
    void anArchiveThatUnfoldsBeyondAllMeasureIsNone() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("[Content_Types].xml", DOCX);
        for (var part = 0; part < 21; part++) {
            entries.put("word/" + part + ".xml", "0".repeat(10 * 1024 * 1024));
        }
        var bomb = zip(entries);

        assertEquals(true, bomb.length < 1024 * 1024);
        assertEquals(Optional.empty(), DocumentKind.of(bomb));
    }

    @Test
    void aNameIsHarmlessOnAnyMachineAndEndsAsItsKind() {
        assertEquals("x.pdf", DocumentKind.PDF.harmless("../../x"));
        assertEquals("report.pdf", DocumentKind.PDF.harmless("C:\\Users\\me\\report.PDF"));
        assertEquals("report.exe.docx", DocumentKind.DOCX.harmless("report.exe"));
        assertEquals("gpj.docx", DocumentKind.DOCX.harmless("\u202Egpj.docx"));
        assertEquals("file.odt", DocumentKind.ODT.harmless("..."));
        assertEquals("Звіт за рік.xlsx", DocumentKind.XLSX.harmless("Звіт за рік.xlsx"));
        assertEquals("a".repeat(100) + ".pdf", DocumentKind.PDF.harmless("a".repeat(500) + ".pdf"));
    }

    private static String types(String name) {
        return "<Types><Override PartName=\"/a.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + name + ".main+xml\"/></Types>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
