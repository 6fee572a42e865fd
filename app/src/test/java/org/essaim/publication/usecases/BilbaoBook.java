package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Layout;
import org.essaim.publication.domain.Matter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Bilbao collection as a book, from a file, without a platform around it.
final class BilbaoBook {
    private static final JsonNode ALL = read();

    private BilbaoBook() {}

    static Book in(Language language) {
        return in(language, Layout.USUAL);
    }

    static Book in(Language language, Layout layout) {
        var collection = ALL.get("collection");
        return new Book(
                language,
                "bilbao-2018",
                1,
                LocalDate.of(2026, 11, 24),
                "https://essaim.example/" + language + "/publications/bilbao-2018",
                layout,
                wording(language, collection.get("title")),
                wording(language, collection.get("summary")),
                wording(language, collection.get("foreword")),
                Matter.NONE,
                chapters(language),
                days(language));
    }

    private static List<Book.Chapter> chapters(Language language) {
        var chapters = new ArrayList<Book.Chapter>();
        var number = 0;
        for (var theme : ALL.get("themes")) {
            var pages = pages(language, theme.get("slug").asString());
            if (!pages.isEmpty()) {
                chapters.add(new Book.Chapter(
                        theme.get("slug").asString(),
                        number,
                        wording(language, theme.get("label")),
                        wording(language, theme.get("definition")),
                        pages));
            }
            number++;
        }
        return chapters;
    }

    private static List<Book.Page> pages(Language language, String theme) {
        var titles = new HashMap<String, Wording>();
        for (var day : ALL.get("programme").get("days")) {
            for (var session : day.get("sessions")) {
                for (var workshop : session.get("workshops")) {
                    titles.put(workshop.get("code").asString(), wording(language, workshop.get("title")));
                }
            }
        }
        var pages = new ArrayList<Book.Page>();
        for (var sheet : ALL.get("sheets")) {
            if (theme.isEmpty() || sheet.get("theme").asString().equals(theme)) {
                pages.add(page(language, sheet, Objects.requireNonNull(titles.get(text(sheet, "workshop")))));
            }
        }
        return pages;
    }

    private static Book.Page page(Language language, JsonNode sheet, Wording workshop) {
        return new Book.Page(
                "sheet-" + text(sheet, "code").replace('.', '-'),
                text(sheet, "code"),
                wording(language, sheet.get("title")),
                wording(language, sheet.get("summary")),
                text(sheet, "organisation"),
                text(sheet, "country"),
                text(sheet, "city"),
                text(sheet, "workshop"),
                workshop,
                text(sheet, "url"),
                List.of(),
                List.of(),
                null,
                false,
                null,
                CapitalPlaces.of(text(sheet, "country")));
    }

    private static List<Book.Day> days(Language language) {
        var all = pages(language, "");
        var days = new ArrayList<Book.Day>();
        for (var day : ALL.get("programme").get("days")) {
            var sessions = new ArrayList<Book.Session>();
            for (var session : day.get("sessions")) {
                var workshops = new ArrayList<Book.Workshop>();
                for (var workshop : session.get("workshops")) {
                    var code = text(workshop, "code");
                    workshops.add(new Book.Workshop(
                            code,
                            "round-table".equals(text(workshop, "kind")),
                            wording(language, workshop.get("title")),
                            text(workshop, "coordinator"),
                            all.stream()
                                    .filter(page -> page.workshop().equals(code))
                                    .toList()));
                }
                sessions.add(new Book.Session(session.get("number").asInt(), workshops));
            }
            days.add(new Book.Day(day.get("number").asInt(), LocalDate.parse(text(day, "date")), sessions));
        }
        return days;
    }

    private static String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static Wording wording(Language language, JsonNode text) {
        return new Wording(language, text.get(language.code()).asString());
    }

    private static JsonNode read() {
        try (var in = BilbaoBook.class.getResourceAsStream("/publication/bilbao-2018.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
