package org.essaim.publication.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.essaim.publication.domain.Book.Chapter;
import org.essaim.site.drawing.Hue;

/// The rules that depend on the book: the colours of its themes, the page that opens each, the swarm under its sheets.
public final class BookStyle {
    private static final int HUES = 9;

    private BookStyle() {}

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
            var number = book.chapters().indexOf(chapter) + 1;
            css.append(opener(chapter, number))
                    .append(".%s .sheet-kicker { color: %s }\n"
                            .formatted(colourClass(chapter), new Hue(chapter.hue()).colour()))
                    .append(".locator-%d { background-image: url('%s') }\n"
                            .formatted(number, address(BookDrawings.chapter(book, chapter))));
        }
        return css.toString();
    }

    private static String opener(Chapter chapter, int number) {
        return """
                @page opener-%1$d { background-color: %2$s; background-image: url('%3$s');
                  background-repeat: no-repeat; background-position: 52mm -38mm; background-size: 132mm 132mm;
                  @top-left { content: none } @top-right { content: none }
                  @bottom-left { content: none } @bottom-right { content: none } }
                .opener-%1$d { page: opener-%1$d }
                """.formatted(number, new Hue(chapter.hue()).colour(), address(BookDrawings.opening(chapter)));
    }

    private static String colourClass(Chapter chapter) {
        return new Hue(chapter.hue()).cssClass().replace(' ', '.');
    }

    /// A drawing as an address that holds it.
    public static String address(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
