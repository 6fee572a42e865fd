package org.essaim.publication.usecases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Says before a book is made which characters its fonts lack, and where they are written, so that they can be
/// corrected there.
@Service
public class CheckCharacters {
    private final GatherBook gathering;
    private final FontsAsked fonts = new FontsAsked();

    CheckCharacters(GatherBook gathering) {
        this.gathering = gathering;
    }

    /// `sheet` is the slug of the sheet, empty for what stands around the sheets; `field` the end of a message
    /// `publication.field.…`, or the key of a section behind `section-`; `language` is null for names.
    public record Lacking(
            String sheet,
            Wording title,
            String field,
            @Nullable Language language,
            String characters) {}

    /// Those of all editions, each place once. The plan must have been read for the viewer.
    public List<Lacking> of(PlanBook.Planned planned) {
        if (planned.sheets().isEmpty()) {
            return List.of();
        }
        SequencedSet<Lacking> found = new LinkedHashSet<>();
        for (var language : planned.languages()) {
            var book = gathering.book(planned.collection(), language, 0, UnaryOperator.identity());
            for (var passage : BookTexts.of(book)) {
                var characters = fonts.printable().lacking(passage.text());
                if (!characters.isEmpty()) {
                    found.add(lacking(passage, characters, book.title()));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Lacking lacking(BookTexts.Passage passage, String characters, Wording book) {
        var sheet = passage.sheet();
        return new Lacking(
                sheet == null ? "" : sheet.slug(),
                sheet == null ? book : sheet.title(),
                passage.field(),
                passage.language(),
                characters);
    }
}
