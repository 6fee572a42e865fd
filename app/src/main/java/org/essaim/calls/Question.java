package org.essaim.calls;

import java.util.List;
import org.essaim.kernel.LocalizedText;

/// One question of a stage's form. `key` names the answer for ever; `words` is the most words a long text may have,
/// zero where that does not apply.
public record Question(
        String key, Kind kind, LocalizedText label, LocalizedText help, boolean required, int words, Details details) {
    /// What kind of answer is asked. The organisation, its place, the title, the theme and the address to write to are
    /// asked by every first stage and are not among these.
    public enum Kind {
        SHORT_TEXT,
        LONG_TEXT,
        CRITERION,
        CHOICE,
        CHOICES,
        THEME,
        NUMBER,
        MONEY,
        DATE,
        PERIOD,
        PLACE,
        ORGANISATION,
        PERSON,
        LINK,
        CONSENT,
        FIGURES,
        PICTURE,
        FILE;

        /// What an answer of this kind is made of.
        public Substance substance() {
            return switch (this) {
                case FIGURES -> Substance.FIGURES;
                case PICTURE -> Substance.PICTURE;
                case FILE -> Substance.FILE;
                case SHORT_TEXT,
                        LONG_TEXT,
                        CRITERION,
                        CHOICE,
                        CHOICES,
                        THEME,
                        NUMBER,
                        MONEY,
                        DATE,
                        PERIOD,
                        PLACE,
                        ORGANISATION,
                        PERSON,
                        LINK,
                        CONSENT -> Substance.TEXT;
            };
        }

        /// Whether answers are chosen from a list that the question brings along.
        public boolean hasOptions() {
            return this == CHOICE || this == CHOICES;
        }
    }

    /// An answer is one text, a table of figures, a picture with its words, or a file.
    public enum Substance {
        TEXT,
        FIGURES,
        PICTURE,
        FILE
    }

    /// One of the answers that can be chosen; its key stands in the answers for ever.
    public record Option(String key, LocalizedText label) {}

    /// What a question says besides: an example of an answer, what can be chosen, the unit of a number, and the answer
    /// to another question of the stage for which alone it is asked; each may be empty.
    public record Details(LocalizedText example, List<Option> options, LocalizedText unit, Condition shownIf) {
        public static final Details NONE =
                new Details(LocalizedText.EMPTY, List.of(), LocalizedText.EMPTY, Condition.ALWAYS);

        public Details {
            options = List.copyOf(options);
        }
    }

    /// Asked only if the other question, by its key, was answered with this value; blank: always.
    public record Condition(String question, String value) {
        public static final Condition ALWAYS = new Condition("", "");

        public boolean isAlways() {
            return question.isEmpty();
        }
    }

    /// A question that says nothing besides.
    public Question(String key, Kind kind, LocalizedText label, LocalizedText help, boolean required, int words) {
        this(key, kind, label, help, required, words, Details.NONE);
    }
}
