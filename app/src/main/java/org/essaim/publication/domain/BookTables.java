package org.essaim.publication.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a book says, as tables for those who count: one line for each sheet, one for each figure. The first line names
/// the columns; those names never change, whatever the language.
public final class BookTables {
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private BookTables() {}

    public static List<List<String>> sheets(Book book) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                "sheet",
                "code",
                "language",
                "title",
                "summary",
                "story",
                "organisation",
                "country",
                "city",
                "latitude",
                "longitude",
                "theme",
                "chapter",
                "workshop",
                "web",
                "picture",
                "credit",
                "licence",
                "example"));
        for (var chapter : book.chapters()) {
            for (var page : chapter.pages()) {
                lines.add(sheet(chapter, page));
            }
        }
        return lines;
    }

    private static List<String> sheet(Book.Chapter chapter, Book.Page page) {
        var spot = page.spot();
        var theme = page.theme();
        var picture = page.picture();
        return List.of(
                page.id(),
                page.code(),
                page.summary().language().code(),
                page.title().value(),
                page.summary().value(),
                page.sections().stream()
                        .map(section -> section.text().value())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n")),
                page.organisation(),
                page.country(),
                page.city(),
                spot == null ? "" : Double.toString(spot.latitude()),
                spot == null ? "" : Double.toString(spot.longitude()),
                theme == null ? "" : theme.value(),
                chapter.title().value(),
                page.workshop(),
                page.url(),
                picture == null ? "" : picture.alternative().value(),
                picture == null ? "" : picture.credit(),
                picture == null ? "" : picture.licence(),
                page.example() ? "yes" : "no");
    }

    public static List<List<String>> figures(Book book) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("sheet", "measure", "value", "unit", "from", "until", "method", "source"));
        for (var page : book.pages()) {
            for (var figure : page.evidence()) {
                lines.add(List.of(
                        page.id(),
                        figure.measure(),
                        figure.value().toPlainString(),
                        figure.unit(),
                        date(figure.from()),
                        date(figure.until()),
                        figure.method(),
                        figure.source()));
            }
        }
        return lines;
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /// Comma-separated, with a mark by which spreadsheets know that it is UTF-8. Text that a spreadsheet would take for
    /// a formula gets an apostrophe.
    public static String csv(List<List<String>> lines) {
        return "\ufeff"
                + lines.stream()
                        .map(line -> line.stream().map(BookTables::cell).collect(Collectors.joining(",")) + "\r\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String value) {
        return "\"" + safe(value).replace("\"", "\"\"") + "\"";
    }

    static String safe(String value) {
        var number = value.matches("-?\\d+(?:\\.\\d+)?");
        return value.isEmpty() || number || BEGINNINGS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
