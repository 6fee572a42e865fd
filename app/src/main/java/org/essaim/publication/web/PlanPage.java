package org.essaim.publication.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.domain.SheetFilter;
import org.essaim.publication.usecases.CheckCharacters.Lacking;
import org.essaim.publication.usecases.Logo;
import org.essaim.publication.usecases.PlanBook.Planned;
import org.essaim.publication.usecases.PlanBook.Shelf;

/// The plan of a book to be changed: as it is kept, or as it was typed with what speaks against it. `notice` is the
/// key of what just happened, empty for nothing; `find` are the words that narrow the sheets; `lacking` are characters
/// that the book cannot print.
public record PlanPage(
        Planned planned,
        List<Logo> logos,
        Plan plan,
        int version,
        String notice,
        String find,
        List<Lacking> lacking,
        List<Refusal> refusals) {
    /// Stands for a title that a language lacks.
    static final String NOTHING = "–";

    private static final String SECTION = "section-";
    private static final Set<String> ON_DESK = Set.of("title", "summary", "organisation", "city");

    public PlanPage {
        logos = List.copyOf(logos);
        refusals = List.copyOf(refusals);
    }

    public String text(Map<String, String> texts, Language language) {
        return texts.getOrDefault(language.code(), "");
    }

    public String own(Language language) {
        return plan.own().stream()
                .map(titles -> titles.getOrDefault(language.code(), NOTHING))
                .collect(Collectors.joining("\n"));
    }

    public String reading() {
        return String.join("\n", plan.reading());
    }

    /// The page and the field where such a character can be changed, without the language of the page; empty where that
    /// is not in one place.
    public String whereToCorrect(Lacking one) {
        var language = one.language() == null ? "" : "-" + one.language();
        if (!one.sheet().isEmpty()) {
            return "/desk/practices/" + one.sheet()
                    + (ON_DESK.contains(one.field()) || one.field().startsWith(SECTION)
                            ? "#" + one.field() + language
                            : "");
        }
        return switch (one.field()) {
            case "collection" -> "/desk/collections/" + planned.collection().slug();
            case "foreword", "introduction", "conclusions", "imprint" -> here() + "#" + one.field() + language;
            case "reading", "logos" -> here() + "#" + one.field();
            default -> "";
        };
    }

    private String here() {
        return "/desk/publications/" + planned.collection().slug() + "/plan";
    }

    /// The section of the story that a field is, empty for any other field.
    public static String section(Lacking one) {
        return one.field().startsWith(SECTION) ? one.field().substring(SECTION.length()) : "";
    }

    public boolean isRefused(String field) {
        return refusals.stream().anyMatch(refusal -> refusal.field().equals(field));
    }

    public SheetFilter filter() {
        return new SheetFilter(find, planned.words());
    }

    public long in(Shelf shelf) {
        return shelf.sheets().stream()
                .filter(sheet -> plan.entry(sheet.slug().value()).in())
                .count();
    }

    public long shown(Shelf shelf, SheetFilter filter) {
        return shelf.sheets().stream()
                .filter(sheet -> filter.shows(sheet.slug().value()))
                .count();
    }

    /// Whether a part of the page is open: one with something to mend, or with what was looked for.
    public boolean isOpen(Shelf shelf, SheetFilter filter) {
        return (filter.isOn() && shown(shelf, filter) > 0)
                || shelf.sheets().stream()
                        .anyMatch(sheet -> isRefused("chapter-" + sheet.slug().value()));
    }

    public boolean hasRefusedText(Language language) {
        return List.of("foreword-", "introduction-", "conclusions-", "imprint-").stream()
                .anyMatch(field -> isRefused(field + language.code()));
    }
}
