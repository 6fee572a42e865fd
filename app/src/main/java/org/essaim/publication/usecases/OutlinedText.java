package org.essaim.publication.usecases;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.parser.Parser;

/// Turns the text in a drawing into outlines of our own font, so that it looks the same on every machine, whatever
/// fonts that has. What the text says stands in a table beside the drawing.
final class OutlinedText {
    private static final Pattern TEXT = Pattern.compile("<text([^>]*)>([^<]*)</text>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    private OutlinedText() {}

    static String in(String svg) {
        var content = BookFonts.load().fonts().get(3).content();
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
            return TEXT.matcher(svg).replaceAll(text -> outlined(font, attributes(text.group(1)), text.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> attributes(String given) {
        return ATTRIBUTE.matcher(given).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private static String outlined(TrueTypeFont font, Map<String, String> attributes, String text) {
        try {
            var said = Parser.unescapeEntities(text, false);
            var size = number(attributes, "font-size") / font.getUnitsPerEm();
            var glyphs = font.getUnicodeCmapLookup();
            var width = 0.0;
            for (var point : said.codePoints().toArray()) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(point)) * size;
            }
            var shift = switch (attributes.getOrDefault("text-anchor", "start")) {
                case "middle" -> width / 2;
                case "end" -> width;
                default -> 0.0;
            };
            var x = number(attributes, "x") - shift;
            var path = new StringBuilder();
            for (var point : said.codePoints().toArray()) {
                var glyph = glyphs.getGlyphId(point);
                var place = new AffineTransform(size, 0, 0, -size, x, number(attributes, "y"));
                write(path, font.getGlyph().getGlyph(glyph).getPath().getPathIterator(place));
                x += font.getAdvanceWidth(glyph) * size;
            }
            return "<path fill=\"" + attributes.getOrDefault("fill", "#211c15") + "\" d=\"" + path + "\"/>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Map<String, String> attributes, String name) {
        return Double.parseDouble(attributes.getOrDefault(name, "0"));
    }

    private static void write(StringBuilder path, PathIterator outline) {
        var points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            var kind = outline.currentSegment(points);
            path.append("MLQCZ".charAt(kind));
            var count = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_MOVETO ? 1 : kind;
            for (var index = 0; index < 2 * count; index++) {
                path.append(String.format(Locale.ROOT, index == 0 ? "%.2f" : " %.2f", points[index]));
            }
        }
    }
}
