package org.essaim.kernel;

import java.util.List;
import java.util.Map;

/// What a use case answers: done with its result, or refused with every reason at once. A refusal has changed nothing.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("A refusal without a reason");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    static <T> Outcome<T> refused(String field, String key) {
        return new Refused<>(List.of(new Refusal(field, key, Map.of())));
    }
}
