package org.essaim.publication.usecases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Choice;
import org.essaim.publication.domain.Matter;
import org.essaim.publication.domain.PlainText;
import org.essaim.publication.domain.Plan;
import org.jspecify.annotations.Nullable;

/// What a plan says beside the sheets, in one language, with the terms that the sheets use.
final class MatterOfBook {
    private MatterOfBook() {}

    static Matter of(
            Plan plan, Language language, List<Book.Picture> logos, TermsOfBook.Found found, @Nullable Choice choice) {
        return new Matter(
                wording(plan.introduction(), language),
                wording(plan.conclusions(), language),
                wording(plan.imprint(), language),
                logos,
                PlainText.of(plan.licence()),
                plan.isbn(),
                plan.doi(),
                found.terms(),
                plan.reading().stream().map(PlainText::of).toList(),
                found.works(),
                choice);
    }

    /// A text in this language, else in the first there is.
    static Wording wording(Map<String, String> text, Language language) {
        var own = text.get(language.code());
        if (own != null && !own.isBlank()) {
            return new Wording(language, PlainText.of(own));
        }
        return new TreeMap<>(text)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank() && Language.isTag(entry.getKey()))
                        .findFirst()
                        .map(entry -> new Wording(new Language(entry.getKey()), PlainText.of(entry.getValue())))
                        .orElseGet(() -> new Wording(language, ""));
    }
}
