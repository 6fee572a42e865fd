package org.essaim.publication.usecases;

import org.jspecify.annotations.Nullable;

/// What the fonts can show, read when it is first asked for, since most of the time nobody plans a book.
final class FontsAsked {
    private @Nullable Printable printable;

    synchronized Printable printable() {
        var known = printable;
        if (known == null) {
            known = Printable.by(BookFonts.load());
            printable = known;
        }
        return known;
    }
}
