package org.essaim.publication.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BookDataTest {
    private static Wording english(String text) {
        return new Wording(Language.EN, text);
    }

    private static Book book() {
        var page = new Book.Page(
                "sheet-oven",
                "1.1",
                english("=HYPERLINK(\"x\") & {oven}"),
                english("Bread."),
                "Oven & Sons",
                "ES",
                "Bilbao",
                "",
                english(""),
                "",
                List.of(),
                List.of(new Book.Figure(
                        "jobs-created", new BigDecimal("0"), "fte", LocalDate.of(2020, 1, 1), null, "counted", "us")),
                null,
                false,
                english("Food"),
                new Book.Spot(43.26, -2.93));
        return new Book(
                Language.EN,
                "bread",
                2,
                LocalDate.of(2026, 1, 1),
                "https://essaim.example/en/publications/bread",
                Layout.USUAL,
                english("Bread: a \"book\""),
                english("All about bread."),
                english(""),
                Matter.NONE,
                List.of(new Book.Chapter("food", 0, english("Food"), english(""), List.of(page))),
                List.of());
    }

    @Test
    void tablesHaveALineForEachSheetAndFigureAndNoFormulas() {
        var csv = BookTables.csv(BookTables.sheets(book()));

        assertEquals(2, csv.lines().count());
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\") & {oven}\""), csv);
        assertEquals(
                List.of(
                        "\ufeff\"sheet\",\"measure\",\"value\",\"unit\",\"from\",\"until\",\"method\",\"source\"",
                        "\"sheet-oven\",\"jobs-created\",\"0\",\"fte\",\"2020-01-01\",\"\",\"counted\",\"us\""),
                BookTables.csv(BookTables.figures(book())).lines().toList());
    }

    @Test
    void aWorkbookIsReadByOthersAndIsTheSameBytes() throws IOException {
        var tables = new LinkedHashMap<String, List<List<String>>>();
        tables.put("sheets", BookTables.sheets(book()));
        tables.put("figures", BookTables.figures(book()));
        var bytes = Workbook.of(tables, List.of("value"));

        assertArrayEquals(bytes, Workbook.of(tables, List.of("value")));
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = read.getFirstSheet().read();
            assertEquals(2, sheets.size());
            assertEquals("=HYPERLINK(\"x\") & {oven}", sheets.get(1).getCellText(3));
            var figures = read.getSheet(1).orElseThrow().read();
            assertEquals(BigDecimal.ZERO, figures.get(1).getCellAsNumber(2).orElseThrow());
        }
    }

    @Test
    void chaptersAreCitedOneByOne() {
        assertEquals("""
                @book{bread-en,
                  title = {{Bread: a "book"}},
                  publisher = {Essaim},
                  year = {2026},
                  edition = {2},
                  url = {https://essaim.example/en/publications/bread},
                  langid = {en},
                }

                @incollection{bread-en-sheet-oven,
                  author = {{Oven \\& Sons}},
                  booktitle = {Bread: a "book"},
                  title = {{=HYPERLINK("x") \\& \\{oven\\}}},
                  publisher = {Essaim},
                  year = {2026},
                  edition = {2},
                  url = {https://essaim.example/en/publications/bread},
                  langid = {en},
                }
                """, BookCitations.bibtex(book()));
        assertTrue(BookCitations.citationFile(book()).contains("title: \"Bread: a \\\"book\\\"\"\n"));
    }

    @Test
    void linkedDataNamesEverySheetWithItsFigures() {
        var data = JsonMapper.builder().build().readTree(BookCitations.linkedData(book()));

        assertEquals("Book", data.path("@type").asString());
        var part = data.path("hasPart").path(0);
        assertEquals(
                "https://essaim.example/en/publications/bread/read/theme-food#sheet-oven",
                part.path("@id").asString());
        assertEquals(
                "jobs-created",
                part.path("variableMeasured").path(0).path("propertyID").asString());
    }
}
