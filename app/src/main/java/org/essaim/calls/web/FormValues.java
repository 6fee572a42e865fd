package org.essaim.calls.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.springframework.util.MultiValueMap;

/// What a desk form says, by the names of its fields: texts in English and French side by side, moments as a day and a
/// time, numbered groups. What was typed is kept as it was, right or wrong.
final class FormValues {
    static final List<Language> WRITTEN = List.of(Language.EN, Language.FR);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<String, String> values = new LinkedHashMap<>();

    private FormValues() {}

    static FormValues empty() {
        return new FormValues();
    }

    static FormValues of(MultiValueMap<String, String> form) {
        var values = new FormValues();
        form.forEach((name, given) -> values.values.put(
                name, String.join(",", given).replace("\r\n", "\n").replace("\0", "")));
        return values;
    }

    Map<String, String> all() {
        return values;
    }

    String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    int number(String name, int otherwise) {
        var value = get(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    FormValues put(String name, String value) {
        values.put(name, value);
        return this;
    }

    FormValues put(String name, LocalizedText text) {
        WRITTEN.forEach(language ->
                values.put(name + "." + language.code(), text.in(language).orElse("")));
        return this;
    }

    FormValues put(String name, Instant moment, ZoneId zone) {
        var there = moment.atZone(zone);
        values.put(name + ".day", there.toLocalDate().toString());
        values.put(name + ".time", TIME.format(there));
        return this;
    }

    /// The text as typed; languages that the form does not ask for stay as they were.
    LocalizedText text(String name, LocalizedText before) {
        var text = before;
        var original = get(name + ".en").isEmpty() ? Language.FR : Language.EN;
        for (var language : WRITTEN) {
            var value = get(name + "." + language.code());
            text = text.with(language, language.equals(original) ? Passage.original(value) : Passage.translated(value));
        }
        return text;
    }

    Optional<Instant> moment(String name, ZoneId zone) {
        try {
            var day = LocalDate.parse(get(name + ".day"));
            var time = LocalTime.parse(get(name + ".time"));
            return Optional.of(day.atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Whether the day and the time are those of this moment, untouched.
    boolean says(String name, Instant moment, ZoneId zone) {
        var untouched = empty().put(name, moment, zone);
        return List.of(name + ".day", name + ".time").stream()
                .allMatch(field -> get(field).equals(untouched.get(field)));
    }

    /// How many numbered groups there are, such as `q0.`, `q1.`.
    int rows(String prefix) {
        var rows = 0;
        while (has(prefix + rows + ".key")) {
            rows++;
        }
        return rows;
    }

    /// `stored` with its numbered groups in the order of these, by their keys. What is only there is added to these and
    /// marked `.added`; what is only here is marked `.gone`; what stands elsewhere there, `.place`.
    FormValues aligned(FormValues stored, String prefix) {
        var aligned = new FormValues();
        stored.values.forEach((name, value) -> {
            if (!name.matches(prefix + "\\d+\\..*")) {
                aligned.values.put(name, value);
            }
        });
        var left = IntStream.range(0, stored.rows(prefix)).boxed().collect(Collectors.toCollection(ArrayList::new));
        var rows = rows(prefix);
        for (var row = 0; row < rows; row++) {
            var here = prefix + row + ".";
            var key = get(here + "key");
            var match = left.stream()
                    .filter(there -> !key.isEmpty()
                            && stored.get(prefix + there + ".key").equals(key))
                    .findFirst();
            if (match.isPresent()) {
                left.removeIf(match.get()::equals);
                stored.copy(prefix + match.get() + ".", aligned, here);
                if (match.get() != row) {
                    aligned.put(here + "place", Integer.toString(match.get() + 1));
                }
            } else if (!key.isEmpty()) {
                aligned.put(here + "gone", "true");
            }
        }
        for (var there : left) {
            var here = prefix + rows++ + ".";
            stored.copy(prefix + there + ".", aligned, here);
            stored.copy(prefix + there + ".", this, here);
            aligned.put(here + "added", "true");
        }
        return aligned;
    }

    private void copy(String from, FormValues target, String to) {
        values.forEach((name, value) -> {
            if (name.startsWith(from)) {
                target.values.put(to + name.substring(from.length()), value);
            }
        });
    }

    /// Takes a numbered group out, such as `q2.`, and closes the gap.
    void remove(String prefix, int index, int count) {
        for (var at = index; at < count - 1; at++) {
            move(prefix + (at + 1) + ".", prefix + at + ".");
        }
        clear(prefix + (count - 1) + ".");
    }

    void swap(String prefix, int one, int other) {
        move(prefix + one + ".", "swap.");
        move(prefix + other + ".", prefix + one + ".");
        move("swap.", prefix + other + ".");
    }

    private void move(String from, String to) {
        clear(to);
        values.keySet().stream()
                .filter(name -> name.startsWith(from))
                .toList()
                .forEach(name -> values.put(to + name.substring(from.length()), values.getOrDefault(name, "")));
        clear(from);
    }

    private void clear(String prefix) {
        values.keySet().removeIf(name -> name.startsWith(prefix));
    }

    /// The fields of `stored` that say something else than these.
    Map<String, String> differing(FormValues stored) {
        var differing = new LinkedHashMap<String, String>();
        stored.values.forEach((name, value) -> {
            if (!get(name).equals(value.strip())) {
                differing.put(name, value);
            }
        });
        return differing;
    }
}
