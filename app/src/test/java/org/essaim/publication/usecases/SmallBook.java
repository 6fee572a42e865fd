package org.essaim.publication.usecases;

import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Layout;

/// A book of a few sheets that has everything a book can have: three chapters of the Bilbao collection, and the sheets
/// that go wrong.
final class SmallBook {
    private SmallBook() {}

    static Book in(Language language, Layout layout, String picture) {
        var bilbao = BilbaoBook.in(language, layout);
        var hostile = HostileBook.in(language, picture, layout);
        var chapters = new java.util.ArrayList<>(hostile.chapters());
        chapters.addAll(bilbao.chapters().subList(15, 18));
        return new Book(
                language,
                "small",
                1,
                bilbao.asOf(),
                bilbao.address(),
                layout,
                bilbao.title(),
                bilbao.summary(),
                bilbao.foreword(),
                hostile.matter(),
                List.copyOf(chapters),
                List.of());
    }
}
