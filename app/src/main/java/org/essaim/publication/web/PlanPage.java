package org.essaim.publication.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.domain.SheetFilter;
import org.essaim.publication.usecases.Logo;
import org.essaim.publication.usecases.PlanBook.Planned;
import org.essaim.publication.usecases.PlanBook.Shelf;

/// The plan of a book to be changed: as it is kept, or as it was typed with what speaks against it. `notice` is the
/// key of what just happened, empty for nothing; `find` are the words that narrow the sheets.
public record PlanPage(
        Planned planned, List<Logo> logos, Plan plan, int version, String notice, String find, List<Refusal> refusals) {
    /// Stands for a title that a language lacks.
    static final String NOTHING = "–";

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
