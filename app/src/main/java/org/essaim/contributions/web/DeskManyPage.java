package org.essaim.contributions.web;

import java.util.List;
import java.util.stream.Collectors;
import org.essaim.contributions.domain.ManyAtOnce;
import org.essaim.kernel.Refusal;

/// What is about to be done with many contributions: with whom, with whom not, and the coordinator's words in English
/// and French.
public record DeskManyPage(ManyAtOnce plan, String english, String french, List<Refusal> refusals) {
    /// All that are reached, in one field: a form may have only so many.
    public String ids() {
        return plan.reached().stream()
                .map(dossier -> dossier.id().value().toString())
                .collect(Collectors.joining(" "));
    }

    public String words(String language) {
        return language.equals("fr") ? french : english;
    }
}
