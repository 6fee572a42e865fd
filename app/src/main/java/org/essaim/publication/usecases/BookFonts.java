package org.essaim.publication.usecases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The fonts that come along with the platform.
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
}
