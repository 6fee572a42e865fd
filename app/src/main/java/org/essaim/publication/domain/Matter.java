package org.essaim.publication.domain;

import java.util.List;
import java.util.Objects;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book.Picture;
import org.jspecify.annotations.Nullable;

/// What stands before and after the sheets of a book and was written for it: texts in the light marks of [RichText],
/// partners' logos, the licence, the numbers of libraries, the terms that are explained, further reading, and how the
/// sheets were chosen where a call chose them.
public record Matter(
        Wording introduction,
        Wording conclusions,
        Wording imprint,
        List<Picture> logos,
        String licence,
        String isbn,
        String doi,
        List<Term> terms,
        List<String> reading,
        List<Work> works,
        @Nullable Choice choice) {
    private static final Wording NOTHING = new Wording(Language.EN, "");

    public static final Matter NONE = new Matter(
            NOTHING, NOTHING, NOTHING, List.of(), "CC BY 4.0", "", "", List.of(), List.of(), List.of(), null);

    public Matter {
        logos = List.copyOf(logos);
        terms = List.copyOf(terms);
        reading = List.copyOf(reading);
        works = List.copyOf(Objects.requireNonNullElse(works, List.of()));
    }

    /// A word that the book uses and explains, the theme it names, empty if none, and the ids of the sheets that
    /// use it, which releases made before they were kept do not have.
    public record Term(Wording name, Wording definition, String theme, List<String> sheets) {
        public Term {
            sheets = List.copyOf(Objects.requireNonNullElse(sheets, List.of()));
        }
    }

    /// A work about what the book speaks of: its line for a list of works, and its page, without the language.
    public record Work(String line, String address) {}
}
