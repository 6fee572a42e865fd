package org.essaim.publication.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that come along with the platform, and which characters they can show.
record BookFonts(List<Font> fonts) {
    /// A font file; `weight` is 400 or 700.
    record Font(String file, String family, int weight, boolean italic, byte[] content) {
        InputStream open() {
            return new java.io.ByteArrayInputStream(content);
        }
    }

    static BookFonts load() {
        return new BookFonts(List.of(
                font("NotoSerif-Regular.ttf", "Noto Serif", 400, false),
                font("NotoSerif-Italic.ttf", "Noto Serif", 400, true),
                font("NotoSerif-SemiBold.ttf", "Noto Serif", 700, false),
                font("NotoSans-Regular.ttf", "Noto Sans", 400, false),
                font("NotoSans-SemiBold.ttf", "Noto Sans", 700, false)));
    }

    private static Font font(String file, String family, int weight, boolean italic) {
        try (var in = BookFonts.class.getResourceAsStream("/fonts/" + file)) {
            return new Font(
                    file, family, weight, italic, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first few characters of a text that the fonts lack, each once; empty if it can be set.
    String missing(String text) {
        try (var font = new TTFParser()
                .parse(new RandomAccessReadBuffer(fonts.getFirst().content()))) {
            var known = font.getUnicodeCmapLookup();
            return text.codePoints()
                    .filter(point -> !Character.isWhitespace(point) && known.getGlyphId(point) == 0)
                    .distinct()
                    .limit(12)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
