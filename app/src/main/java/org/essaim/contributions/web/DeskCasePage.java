package org.essaim.contributions.web;

import java.util.List;
import org.essaim.contributions.domain.Translation;
import org.essaim.contributions.usecases.PublishCases;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;

/// One case as its sheet would read, with the summaries in other languages to fill in: as `typed` when that was
/// refused, else as they are kept.
public record DeskCasePage(
        PublishCases.Preview preview, List<Language> languages, List<Translation> typed, List<Refusal> refusals) {
    /// The languages of the pages that the case itself is not written in.
    public List<Language> others() {
        return languages.stream()
                .filter(language ->
                        !language.code().equals(preview.one().dossier().basics().language()))
                .toList();
    }

    public Translation in(Language language) {
        return typed.stream()
                .filter(translation -> translation.language().equals(language))
                .findFirst()
                .orElse(kept(language));
    }

    public Translation kept(Language language) {
        return preview.translations().stream()
                .filter(translation -> translation.language().equals(language))
                .findFirst()
                .orElse(new Translation(language, "", "", 0));
    }

    /// Whether someone else has saved another wording in this language meanwhile.
    public boolean differs(Language language) {
        return refusals.stream().anyMatch(why -> why.key().equals(PublishCases.CHANGED_MEANWHILE))
                && !in(language).saysTheSame(kept(language));
    }
}
