package org.essaim.publication.usecases;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds the sheet that breaks a book: each is set by itself, in the order of the book, until one cannot be.
final class BrokenSheet {
    private BrokenSheet() {}

    /// The title of the first; null if every sheet can be set, so that the fault lies elsewhere.
    static @Nullable String in(PressOrder.Edition edition, BookFonts fonts, Path pictures) {
        var document = Jsoup.parse(edition.document(), Parser.xmlParser());
        var sheets = document.select("div.sheet");
        var body = document.selectFirst("body");
        if (body == null) {
            return null;
        }
        document.select("bookmarks").remove();
        body.children().remove();
        for (var sheet : sheets) {
            body.children().remove();
            body.appendChild(sheet);
            try {
                PdfPress.tryToSet(edition, document.outerHtml(), fonts, pictures);
            } catch (IOException | RuntimeException _) {
                return sheet.select(".sheet-title").text();
            }
        }
        return null;
    }
}
