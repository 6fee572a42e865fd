package org.essaim.practices.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;

/// What a reader said is wrong on a sheet, in which `version` she read it. `email` is blank where she left none, and
/// `language` is that of the page she wrote on; `answer` is blank until somebody has answered.
public record Report(
        UUID id,
        Slug sheet,
        LocalizedText title,
        int version,
        About about,
        String text,
        String email,
        Language language,
        State state,
        String answer,
        Instant at) {
    /// What it is about.
    public enum About {
        WRONG,
        RIGHTS,
        TAKE_DOWN,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<About> of(String code) {
            return Arrays.stream(values())
                    .filter(about -> about.code().equals(code))
                    .findFirst();
        }
    }

    /// What came of it.
    public enum State {
        OPEN,
        CHANGED,
        LEFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The ways to answer.
        public static Optional<State> answered(String code) {
            return Arrays.stream(values())
                    .filter(state -> state != OPEN && state.code().equals(code))
                    .findFirst();
        }
    }
}
