package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.NotFound;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.Template;
import org.essaim.practices.usecases.ReadSheet;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.practices.web.ComparisonPage.Column;
import org.essaim.practices.web.ComparisonPage.Line;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Up to four sheets side by side, field by field. What none of them says has no line; sheets that are not there are
/// left out.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}")
class ComparisonPages {
    static final int MOST = 4;

    private final ReadSheet sheets;
    private final Cards cards;
    private final TemplateFacts facts;

    ComparisonPages(ReadSheet sheets, Cards cards, TemplateFacts facts) {
        this.sheets = sheets;
        this.cards = cards;
        this.facts = facts;
    }

    static String address(Frame frame, List<String> slugs) {
        return frame.href("/comparison")
                + slugs.stream().map(slug -> "sheet=" + slug).collect(Collectors.joining("&", "?", ""));
    }

    @GetMapping("/comparison")
    PageView comparison(Frame frame, @RequestParam(name = "sheet", defaultValue = "") List<String> asked) {
        var slugs = asked.stream().distinct().toList();
        var rows = sheets.several(slugs.stream().limit(MOST).toList());
        if (rows.isEmpty()) {
            throw new NotFound("sheet");
        }
        return PageView.of(
                "practices/comparison",
                new ComparisonPage(columns(rows, frame), lines(rows, frame), slugs.size() > MOST));
    }

    private static List<Column> columns(List<Row> rows, Frame frame) {
        var slugs = rows.stream().map(row -> row.sheet().slug().value()).toList();
        return rows.stream()
                .map(row -> {
                    var own = row.sheet().slug().value();
                    var others =
                            slugs.stream().filter(slug -> !slug.equals(own)).toList();
                    return new Column(
                            frame.best(row.sheet().content().title()),
                            frame.href("/practices/" + own),
                            others.isEmpty() ? "" : address(frame, others));
                })
                .toList();
    }

    private List<Line> lines(List<Row> rows, Frame frame) {
        var lines = new ArrayList<Line>();
        add(lines, "practices.fact.organisation", rows, row -> new Wording(frame.language(), row.organisation()));
        add(lines, "practices.fact.where", rows, row -> new Wording(frame.language(), place(row, frame)));
        add(
                lines,
                "practices.fact.theme",
                rows,
                row -> cards.subject(row.sheet().content().theme(), frame).label());
        for (var key : TemplateFacts.KEYS) {
            add(lines, "practices.fact." + key, rows, row -> fact(row, key, frame));
        }
        add(
                lines,
                "practices.changes.summary",
                rows,
                row -> frame.best(row.sheet().content().summary()));
        for (var key : Template.SECTIONS) {
            add(lines, "practices.section." + key, rows, row -> frame.best(section(row, key)));
        }
        add(lines, "practices.evidence", rows, row -> new Wording(frame.language(), figures(row, frame)));
        return lines;
    }

    private static void add(List<Line> lines, String key, List<Row> rows, Function<Row, Wording> cell) {
        var cells = rows.stream().map(cell).toList();
        if (cells.stream().anyMatch(text -> !text.value().isBlank())) {
            lines.add(new Line(key, cells));
        }
    }

    private static String place(Row row, Frame frame) {
        var content = row.sheet().content();
        return Cards.place(frame, content.country(), Optional.ofNullable(content.city()));
    }

    private Wording fact(Row row, String key, Frame frame) {
        var text = facts.of(row.sheet().content(), frame).stream()
                .filter(fact -> fact.key().equals(key))
                .flatMap(fact -> fact.values().stream())
                .map(SheetPage.Value::text)
                .collect(Collectors.joining(", "));
        return new Wording(frame.language(), text);
    }

    private static LocalizedText section(Row row, String key) {
        return row.sheet().content().sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(Sheet.Section::text)
                .orElse(LocalizedText.EMPTY);
    }

    private static String figures(Row row, Frame frame) {
        return ChangesPages.figures(row.sheet().content(), frame);
    }
}
