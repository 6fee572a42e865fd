package org.essaim.publication.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.site.drawing.Hue;

/// The rules that depend on the book: the colours of its themes, the page that opens each, the swarm under its sheets.
public final class BookStyle {
    private static final int HUES = 9;
    private static final BigDecimal ENLARGED = new BigDecimal("1.4189");

    private static final Pattern CHOICE = Pattern.compile("\\[([^|\\]]*)\\|([^|\\]]*)\\]");
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.-])(-?\\d+(?:\\.\\d+)?)(mm|pt)\\b");

    private BookStyle() {}

    /// The rules of the booklet for a size of paper.
    public static String booklet(String rules, Layout layout) {
        return layout.design() == Layout.Design.BOOKLET && layout.size() == Layout.Size.A4 ? enlarged(rules) : rules;
    }

    /// A design's rules for a size of paper: of two values in square brackets the first is for A4, the second for A5.
    public static String sized(String rules, Layout layout) {
        var large = layout.size() == Layout.Size.A4;
        return CHOICE.matcher(rules).replaceAll(choice -> Matcher.quoteReplacement(choice.group(large ? 1 : 2)));
    }

    /// The booklet is drawn for A5; on A4 it is the same booklet in large print.
    private static String enlarged(String rules) {
        return LENGTH.matcher(rules)
                .replaceAll(length -> BigDecimal.valueOf(Double.parseDouble(length.group(1)))
                                .multiply(ENLARGED)
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + length.group(2));
    }

    /// The colours of dots and bars, the same for every shape of the book.
    public static String colours() {
        var css = new StringBuilder();
        for (var number = 0; number < HUES; number++) {
            var colour = new Hue(number).colour();
            css.append(".dot.hue-%1$d { background-color: %2$s } .bar.hue-%1$d { fill: %2$s }%n"
                            .formatted(number, colour))
                    .append(".dot.hue-%1$d.ring { border: 1.3pt solid %2$s; background-color: transparent }%n"
                            .formatted(number, colour));
        }
        return css.toString().replace("\r\n", "\n");
    }

    /// What only the printed page has: full-page colour where a theme begins, and drawings that are not read aloud.
    public static String pages(Book book) {
        var css = new StringBuilder();
        for (var number = 0; number < HUES; number++) {
            css.append(".bar.hue-%d { background-color: %s }\n".formatted(number, new Hue(number).colour()));
        }
        for (var percent = 1; percent <= 100; percent++) {
            css.append(".bar-%1$d { width: %1$d%% }\n".formatted(percent));
        }
        for (var chapter : book.chapters()) {
            css.append(
                    ".%1$s .sheet-kicker, .design-report .%1$s .opener-kicker, .design-sheets .%1$s .opener-kicker { color: %2$s }\n"
                            .formatted(colourClass(chapter), new Hue(chapter.hue()).colour()));
        }
        switch (book.layout().design()) {
            case BOOKLET -> booklet(book, css);
            case REPORT ->
                css.append("@page cover { background-image: url('%s') }\n"
                        .formatted(address(CoverDrawings.report(book.layout().size()))));
            case SHEETS -> sheets(book, css);
        }
        return css.toString();
    }

    private static void booklet(Book book, StringBuilder css) {
        for (var chapter : book.chapters()) {
            var number = book.chapters().indexOf(chapter) + 1;
            css.append(opener(book, chapter, number)).append(locator(book, chapter, number));
        }
    }

    private static void sheets(Book book, StringBuilder css) {
        for (var chapter : book.chapters()) {
            var number = book.chapters().indexOf(chapter) + 1;
            css.append(locator(book, chapter, number));
            css.append("@page band-%1$d { background-image: url('%2$s') }\n.band-%1$d { page: band-%1$d }\n"
                    .formatted(number, address(CoverDrawings.band(book.layout().size(), new Hue(chapter.hue())))));
        }
    }

    /// The swarm in front of which the chapter's own dots stand out.
    private static String locator(Book book, Chapter chapter, int number) {
        return ".locator-%d { background-image: url('%s') }\n"
                .formatted(number, address(BookDrawings.chapter(book, chapter)));
    }

    private static String opener(Book book, Chapter chapter, int number) {
        return booklet("""
                @page opener-%1$d { background-color: %2$s; background-image: url('%3$s');
                  background-repeat: no-repeat; background-position: 52mm -38mm; background-size: 132mm 132mm;
                  @top-left { content: none } @top-right { content: none }
                  @bottom-left { content: none } @bottom-right { content: none } }
                .opener-%1$d { page: opener-%1$d }
                """, book.layout())
                .formatted(number, new Hue(chapter.hue()).colour(), address(BookDrawings.opening(chapter)));
    }

    private static String colourClass(Chapter chapter) {
        return new Hue(chapter.hue()).cssClass().replace(' ', '.');
    }

    /// A drawing as an address that holds it.
    public static String address(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
