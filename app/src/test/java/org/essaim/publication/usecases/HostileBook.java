package org.essaim.publication.usecases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Choice;
import org.essaim.publication.domain.Layout;
import org.essaim.publication.domain.Matter;
import org.jspecify.annotations.Nullable;

/// A small book of what goes wrong in books.
final class HostileBook {
    static final String LONG_TITLE =
            "A title that does not want to end ".repeat(12).strip();
    static final String LONG_WORD =
            "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle".repeat(3);

    private HostileBook() {}

    static Book in(Language language, String picture) {
        return in(language, picture, Layout.USUAL);
    }

    static Book in(Language language, String picture, Layout layout) {
        return new Book(
                language,
                "hostile",
                3,
                LocalDate.of(2026, 1, 1),
                "https://essaim.example/hostile?a=1&b=2",
                layout,
                new Wording(language, "<script>alert('title')</script> & “quotes” $1 \\ ]]>"),
                new Wording(Language.FR, "Un résumé en français"),
                new Wording(language, ""),
                matter(language, picture),
                List.of(
                        new Book.Chapter(
                                "first",
                                3,
                                new Wording(language, LONG_TITLE.replace("end", "stop")),
                                new Wording(language, ""),
                                pages(language, picture)),
                        new Book.Chapter(
                                "second",
                                12,
                                new Wording(new Language("bg"), "Социална икономика"),
                                new Wording(new Language("bg"), "Закони и планове."),
                                List.of(page("last", language, "Ends", "Ends.", List.of(), null)))),
                List.of());
    }

    private static Matter matter(Language language, String picture) {
        return new Matter(
                new Wording(
                        language, "## <b>Why</b>\n\n- *one* <i>\n- **two** [three](https://essaim.example/?a=1&b=2)"),
                new Wording(Language.FR, "> Une citation\n\n" + "Des pains pour tout le monde. ".repeat(400)),
                new Wording(language, "Printed by [nobody](javascript:alert(1))."),
                List.of(new Book.Picture(picture, new Wording(language, "A <logo>"), "", "")),
                "CC BY-SA 4.0",
                "978-0-00-000000-2",
                "10.1234/essaim.1",
                List.of(new Matter.Term(
                        new Wording(language, "Bread"),
                        new Wording(language, "Flour & water."),
                        "first",
                        List.of("sheet-long"))),
                List.of("Author & Co: <Title>. " + LONG_WORD),
                List.of(new Matter.Work("Somebody. 2006. <Bread> for all.", "/references/bread")),
                new Choice(
                        1_200,
                        2,
                        List.of(
                                new Choice.Agreed("country", "<b>Italy</b>", 1, null, 1),
                                new Choice.Agreed("theme", LONG_WORD, null, 2, 2),
                                new Choice.Agreed("language", "English", 1, 1, 1))));
    }

    private static List<Book.Page> pages(Language language, String picture) {
        var pages = new ArrayList<Book.Page>();
        pages.add(page("title", language, LONG_TITLE, LONG_WORD + " " + LONG_WORD, List.of(), null));
        pages.add(page(
                "script",
                language,
                "<script>alert(1)</script>",
                "</p><img src=x onerror=alert(1)> &nbsp; <!-- --> {{x}} ${y}",
                List.of(),
                null));
        pages.add(page(
                "long",
                language,
                "Five thousand words",
                "Short.",
                List.of(
                        new Book.Section(
                                "story",
                                new Wording(language, ("Bread for everyone. ".repeat(34) + "\n\n").repeat(50))),
                        new Book.Section("lessons", new Wording(language, "")),
                        new Book.Section("unknown-heading", new Wording(language, "Something else."))),
                null));
        pages.add(page(
                "cyrillic",
                new Language("bg"),
                "Кооперация за хляб",
                "Хляб за всички, изпечен от членовете.",
                List.of(),
                null));
        pages.add(page(
                "lost",
                language,
                "A lost picture",
                "It was there.",
                List.of(),
                new Book.Picture("", new Wording(language, "An oven"), "A member", "CC BY 4.0")));
        pages.add(page(
                "seen",
                language,
                "A picture",
                "It is here.",
                List.of(),
                new Book.Picture(picture, new Wording(language, "A <b>green</b> field"), "A member", "CC BY 4.0")));
        return pages;
    }

    private static Book.Page page(
            String id,
            Language language,
            String title,
            String summary,
            List<Book.Section> sections,
            Book.@Nullable Picture picture) {
        var evidence = "long".equals(id)
                ? List.of(new Book.Figure(
                        "jobs-created",
                        new BigDecimal("0"),
                        "people",
                        LocalDate.of(2020, 1, 1),
                        null,
                        "counted",
                        LONG_WORD))
                : List.<Book.Figure>of();
        return new Book.Page(
                "sheet-" + id,
                "",
                new Wording(language, title),
                new Wording(language, summary),
                "Cooperative & Sons <Ltd> " + id,
                "BG",
                "long".equals(id) ? "" : "София",
                "",
                new Wording(language, ""),
                "lost".equals(id) ? "https://essaim.example/" + "very-long-path/".repeat(20) : "",
                sections,
                evidence,
                picture,
                true,
                new Wording(language, "Bread & <Roses>"),
                new Book.Spot(42.7, 23.3));
    }
}
