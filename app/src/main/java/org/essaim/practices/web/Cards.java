package org.essaim.practices.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.domain.Excerpt;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.search.Part;
import org.essaim.search.Question;
import org.essaim.site.Frame;
import org.essaim.site.drawing.Hue;
import org.springframework.stereotype.Component;

/// Makes sheets and themes ready to be read in the page's language.
@Component
class Cards {
    private final Glossary glossary;
    private final SearchCatalogue catalogue;

    Cards(Glossary glossary, SearchCatalogue catalogue) {
        this.glossary = glossary;
        this.catalogue = catalogue;
    }

    List<Card> of(List<Row> rows, Frame frame, String words) {
        return of(rows, frame, words, List.of());
    }

    List<Card> of(List<Row> rows, Frame frame, String words, List<Question.Wider> wider) {
        return rows.stream().map(row -> card(row, frame, words, wider)).toList();
    }

    List<Card.Subject> subjects(Frame frame) {
        return glossary.scheme(Glossary.THEMES).stream()
                .map(theme -> subject(theme.slug(), frame))
                .toList();
    }

    /// A theme's mark is its place in the scheme.
    Card.Subject subject(Slug theme, Frame frame) {
        var all = glossary.scheme(Glossary.THEMES);
        var number = all.stream().map(Concept::slug).toList().indexOf(theme);
        var label = number < 0
                ? new Wording(frame.language(), theme.value())
                : frame.best(all.get(number).label());
        return new Card.Subject(theme.value(), label, frame.href("/themes/" + theme), new Hue(Math.max(number, 0)));
    }

    private Card card(Row row, Frame frame, String words, List<Question.Wider> wider) {
        var sheet = row.sheet();
        var content = sheet.content();
        var title = frame.best(content.title());
        var summary = frame.best(content.summary());
        return new Card(
                frame.href("/practices/" + sheet.slug()),
                title,
                catalogue.marked(title.value(), title.language(), words, wider),
                row.organisation(),
                place(frame, content.country(), Optional.ofNullable(content.city())),
                content.country(),
                Objects.requireNonNullElse(content.city(), ""),
                subject(content.theme(), frame),
                summary.language(),
                excerpt(summary, words, wider),
                List.copyOf(sheet.languages()),
                Objects.requireNonNullElse(content.workshop(), ""),
                content.example());
    }

    private List<Part> excerpt(Wording summary, String words, List<Question.Wider> wider) {
        var parts = catalogue.marked(summary.value(), summary.language(), words, wider);
        var found = parts.stream().anyMatch(Part::found)
                ? parts.stream()
                        .takeWhile(part -> !part.found())
                        .mapToInt(part -> part.text().length())
                        .sum()
                : -1;
        var text = Excerpt.of(summary.value(), found, summary.language().locale());
        return catalogue.marked(text, summary.language(), words, wider);
    }

    static String place(Frame frame, String country, Optional<String> city) {
        return Stream.concat(city.stream(), Stream.of(frame.country(country))).collect(Collectors.joining(", "));
    }
}
