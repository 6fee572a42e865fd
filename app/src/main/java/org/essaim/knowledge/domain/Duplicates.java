package org.essaim.knowledge.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Notices a work that is there already: by DOI, ISBN, else by title and year, however they are written.
public final class Duplicates {
    private static final int MOST_WORDS = 60;

    private Duplicates() {}

    public static Optional<Reference> of(Reference one, Collection<Reference> others) {
        return others.stream()
                .filter(other -> !other.slug().equals(one.slug()) && isSame(one, other))
                .findFirst();
    }

    private static boolean isSame(Reference one, Reference other) {
        for (var sign : List.of("DOI", "ISBN")) {
            if (!one.text(sign).isEmpty() && one.text(sign).equals(other.text(sign))) {
                return true;
            }
        }
        return words(one.title()).equals(words(other.title()))
                && one.year().equals(other.year())
                && one.text("genre").equals(other.text("genre"));
    }

    private static List<String> words(String title) {
        return Folding.tokens(title, MOST_WORDS).stream()
                .map(Folding.Token::exact)
                .toList();
    }
}
