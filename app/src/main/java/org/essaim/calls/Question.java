package org.essaim.calls;

import org.essaim.kernel.LocalizedText;

/// One question of a stage's form. `key` names the answer for ever; `words` is the most words a long text may have,
/// zero where that does not apply.
public record Question(String key, Kind kind, LocalizedText label, LocalizedText help, boolean required, int words) {
    /// What kind of answer is asked. The organisation, its place, the title, the theme and the address to write to are
    /// asked by every first stage and are not among these.
    public enum Kind {
        SHORT_TEXT,
        LONG_TEXT,
        CRITERION,
        FIGURES,
        PICTURE
    }
}
