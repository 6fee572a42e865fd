package org.essaim.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// A call as it stands now. An expression of interest has one stage, asks for no practice, and nothing is chosen in it.
/// `version` grows with each change, so that two people editing it see each other; `example`
/// marks invented data; a draft is seen by its network only.
public record Call(
        CallId id,
        Slug slug,
        OrganisationId network,
        Kind kind,
        boolean draft,
        boolean example,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText text,
        ZoneId zone,
        List<Stage> stages,
        List<Criterion> criteria,
        List<Language> languages,
        List<Slug> themes,
        int version) {
    /// What a call is for.
    public enum Kind {
        GOOD_PRACTICES,
        EXPRESSION_OF_INTEREST
    }

    public Call {
        stages = List.copyOf(stages);
        criteria = List.copyOf(criteria);
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A call without a stage");
        }
    }

    /// Whether it asks for practices, among which some are chosen.
    public boolean asksForPractices() {
        return kind == Kind.GOOD_PRACTICES;
    }

    /// Whether the first stage is over: every answer that will come has come.
    public boolean isIn(Instant now) {
        return !draft && !now.isBefore(stages.getFirst().ends());
    }

    public Stage stage(String key) {
        return stages.stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage " + key));
    }
}
