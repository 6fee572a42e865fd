package org.essaim.publication.usecases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts that come along with the platform, and which characters they can show.
record BookFonts(List<Font> fonts) {
    /// Where the directory of a font's tables begins, and how long each of its entries is, in bytes.
    private static final int DIRECTORY = 12;

    private static final int ENTRY = 16;

    /// A font file; `weight` is 400 or 700.
    record Font(String file, String family, int weight, boolean italic, byte[] content) {
        InputStream open() {
            return new ByteArrayInputStream(content);
        }

        /// The font without its table of substitutions. PDFBox takes that of Noto for Devanagari, which Latin, Greek
        /// and Cyrillic do not need, and spends much of the painting on it.
        InputStream withoutSubstitutions() {
            var plain = content.clone();
            var tables = ((plain[4] & 0xff) << 8) | (plain[5] & 0xff);
            for (var table = 0; table < tables; table++) {
                var at = DIRECTORY + table * ENTRY;
                if ("GSUB".equals(new String(plain, at, 4, StandardCharsets.US_ASCII))) {
                    plain[at] = 'X';
                }
            }
            return new ByteArrayInputStream(plain);
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
