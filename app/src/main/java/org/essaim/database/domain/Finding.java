package org.essaim.database.domain;

/// One thing that the doctor looked at: well, worth a look, or wrong.
public record Finding(State state, String text) {
    /// Only what is wrong makes the doctor fail.
    public enum State {
        WELL("well"),
        LOOK("look"),
        WRONG("WRONG");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    public static Finding well(String text) {
        return new Finding(State.WELL, text);
    }

    public static Finding look(String text) {
        return new Finding(State.LOOK, text);
    }

    public static Finding wrong(String text) {
        return new Finding(State.WRONG, text);
    }

    public String line() {
        return "%-5s %s".formatted(state.word, text);
    }
}
