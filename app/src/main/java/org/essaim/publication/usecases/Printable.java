package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The characters that the fonts of a book can show. What they lack is printed as a mark that can be seen, so that one
/// character in one sheet never holds up a book.
final class Printable {
    /// Stands for one or more characters that the fonts lack; the fonts have it.
    static final int MARK = 0xFFFD;

    private static final Pattern TEXT = Pattern.compile(">[^<]+<");
    private static final int MOST_NAMED = 12;

    private final BitSet known;

    private Printable(BitSet known) {
        this.known = known;
    }

    static Printable by(BookFonts fonts) {
        var known = new BitSet();
        try (var font = new TTFParser()
                .parse(new RandomAccessReadBuffer(fonts.fonts().getFirst().content()))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (var point = 0; point <= Character.MAX_CODE_POINT; point++) {
                known.set(point, isSilent(point) || glyphs.getGlyphId(point) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Printable(known);
    }

    /// Spaces, and what only says how to set the characters around it.
    private static boolean isSilent(int point) {
        return Character.isWhitespace(point) || Character.getType(point) == Character.FORMAT;
    }

    /// The first few characters of a text that the fonts lack, each once; empty if it can be set.
    String lacking(String text) {
        return text.codePoints()
                .filter(point -> !known.get(point))
                .distinct()
                .limit(MOST_NAMED)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    /// A document with such marks in its texts; its head and whatever stands in its tags stay.
    String printed(String document) {
        var head = document.indexOf("</head>");
        var body = TEXT.matcher(document.substring(head))
                .replaceAll(text -> Matcher.quoteReplacement(marked(text.group())));
        return document.substring(0, head) + body;
    }

    /// The text with one mark for each run of characters that the fonts lack.
    String marked(String text) {
        var printed = new StringBuilder(text.length());
        var before = false;
        for (var point : text.codePoints().toArray()) {
            var printable = known.get(point);
            if (printable || !before) {
                printed.appendCodePoint(printable ? point : MARK);
            }
            before = !printable;
        }
        return printed.toString();
    }
}
