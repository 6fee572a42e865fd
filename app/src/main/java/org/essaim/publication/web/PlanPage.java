package org.essaim.publication.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.publication.domain.Plan;
import org.essaim.publication.usecases.PlanBook.Planned;

/// The plan of a book to be changed: as it is kept, or as it was typed with what speaks against it.
public record PlanPage(Planned planned, Plan plan, int version, boolean saved, List<Refusal> refusals) {
    /// Stands for a title that a language lacks.
    static final String NOTHING = "–";

    public PlanPage {
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
}
