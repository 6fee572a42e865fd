package org.essaim.kernel;

import java.util.Map;

/// Why something was not done: the form field it concerns (empty for the whole), the message that says what is wrong
/// and what to do, and that message's arguments.
public record Refusal(String field, String key, Map<String, Object> arguments) {
    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    public static Refusal of(String field, String key) {
        return new Refusal(field, key, Map.of());
    }

    public static Refusal of(String field, String key, Map<String, Object> arguments) {
        return new Refusal(field, key, arguments);
    }
}
