package org.essaim.publication.usecases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.knowledge.Concept;
import org.essaim.publication.domain.Book;
import org.essaim.publication.domain.Matter;
import org.essaim.publication.domain.PlainText;
import org.essaim.publication.domain.Plan;

/// What a plan says beside the sheets, in one language; where chapters are not themes, the themes that the sheets have
/// are explained as terms.
final class MatterOfBook {
    private MatterOfBook() {}

    static Matter of(Plan plan, Language language, List<Concept> themes, List<Book.Chapter> chapters) {
        return new Matter(
                wording(plan.introduction(), language),
                wording(plan.conclusions(), language),
                wording(plan.imprint(), language),
                List.of(),
                PlainText.of(plan.licence()),
                plan.isbn(),
                plan.doi(),
                plan.chapters() == Plan.Chapters.THEME ? List.of() : terms(language, themes, chapters),
                plan.reading().stream().map(PlainText::of).toList());
    }

    private static List<Matter.Term> terms(Language language, List<Concept> themes, List<Book.Chapter> chapters) {
        var used = chapters.stream()
                .flatMap(chapter -> chapter.pages().stream())
                .map(Book.Page::theme)
                .distinct()
                .toList();
        return themes.stream()
                .map(theme -> new Matter.Term(
                        GatherBook.wording(theme.label(), language),
                        GatherBook.wording(theme.definition(), language),
                        ""))
                .filter(term ->
                        used.contains(term.name()) && !term.definition().value().isEmpty())
                .toList();
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
