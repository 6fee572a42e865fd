package org.essaim.contributions;

import java.time.Instant;
import java.util.Map;
import org.essaim.calls.CallId;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.jspecify.annotations.Nullable;

/// What an organisation handed in at one stage, as the process sees it. `number` is the receipt's; `answers` are by the
/// question's key.
public record Submission(
        ContributionId id,
        CallId call,
        String number,
        String organisation,
        String country,
        @Nullable String city,
        Language language,
        Slug theme,
        String title,
        Map<String, String> answers,
        Decision decision,
        Instant submittedAt) {
    /// Where the dossier stands after the first stage.
    public enum Decision {
        PENDING,
        CHOSEN,
        NOT_CHOSEN
    }

    public Submission {
        answers = Map.copyOf(answers);
    }
}
