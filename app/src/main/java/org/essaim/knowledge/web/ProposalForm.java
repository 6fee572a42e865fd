package org.essaim.knowledge.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Refusal;

/// The form of a proposal: empty for a new concept, filled with what stands for a change. `slug` is empty for a new
/// one.
public record ProposalForm(
        String scheme,
        Wording schemeTitle,
        String slug,
        Wording label,
        List<Language> languages,
        Map<String, String> typed,
        Map<String, String> broader,
        List<Refusal> refusals) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isNew() {
        return slug.isEmpty();
    }

    public boolean defines(Language language) {
        return language.equals(Language.EN)
                || language.equals(Language.FR)
                || !value("definition." + language).isEmpty();
    }
}
