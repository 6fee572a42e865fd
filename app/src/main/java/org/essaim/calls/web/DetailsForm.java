package org.essaim.calls.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.calls.Question;
import org.essaim.calls.domain.DetailRules;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.site.Frame;

/// What a question says besides, between its form and what it is. What can be chosen stands one on a line, in each
/// language in the same order; an option keeps its key as long as one of its labels or, else, its line stays.
final class DetailsForm {
    private DetailsForm() {}

    static void put(FormValues values, String prefix, Question.Details details) {
        values.put(prefix + "example", details.example()).put(prefix + "unit", details.unit());
        for (var language : FormValues.WRITTEN) {
            var lines = details.options().stream()
                    .map(option -> option.label().in(language).orElse(""))
                    .toList();
            values.put(
                    prefix + "options." + language.code(),
                    String.join("\n", lines).stripTrailing());
        }
        var shown = details.shownIf();
        values.put(prefix + "shown", shown.isAlways() ? "" : shown.question() + "=" + shown.value());
    }

    static Question.Details details(FormValues values, String prefix, Question.Details before) {
        var shown = values.get(prefix + "shown");
        var sign = shown.lastIndexOf('=');
        return new Question.Details(
                values.text(prefix + "example", before.example()),
                options(values, prefix + "options", before.options()),
                values.text(prefix + "unit", before.unit()),
                sign < 0
                        ? Question.Condition.ALWAYS
                        : new Question.Condition(shown.substring(0, sign), shown.substring(sign + 1)));
    }

    private static List<Question.Option> options(FormValues values, String name, List<Question.Option> before) {
        var english = lines(values.get(name + ".en"));
        var french = lines(values.get(name + ".fr"));
        var labels = new ArrayList<LocalizedText>();
        for (var line = 0; line < Math.max(english.size(), french.size()); line++) {
            var said = new LinkedHashMap<Language, String>();
            said.put(Language.EN, line < english.size() ? english.get(line) : "");
            said.put(Language.FR, line < french.size() ? french.get(line) : "");
            var original = said.getOrDefault(Language.EN, "").isBlank() ? Language.FR : Language.EN;
            var label = LocalizedText.of(original, said);
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
        return keyed(labels, before);
    }

    private static List<Question.Option> keyed(List<LocalizedText> labels, List<Question.Option> before) {
        var free = new ArrayList<>(before);
        var keys = new LinkedHashMap<Integer, String>();
        for (var line = 0; line < labels.size(); line++) {
            var label = labels.get(line);
            var same = free.stream()
                    .filter(option -> saysTheSame(option.label(), label))
                    .findFirst();
            if (same.isPresent()) {
                keys.put(line, same.get().key());
                free.remove(same.get());
            }
        }
        var taken = new HashSet<>(before.stream().map(Question.Option::key).toList());
        var options = new ArrayList<Question.Option>();
        for (var line = 0; line < labels.size(); line++) {
            var key = keys.get(line);
            if (key == null && line < before.size() && free.remove(before.get(line))) {
                key = before.get(line).key();
            }
            options.add(new Question.Option(key == null ? newKey(labels.get(line), taken) : key, labels.get(line)));
        }
        return options;
    }

    private static boolean saysTheSame(LocalizedText one, LocalizedText other) {
        return FormValues.WRITTEN.stream()
                .anyMatch(language ->
                        one.in(language).isPresent() && one.in(language).equals(other.in(language)));
    }

    private static String newKey(LocalizedText label, Set<String> taken) {
        var stem = Slug.from(label.best(Language.EN).value()).value();
        var key = stem;
        for (var number = 2; !taken.add(key); number++) {
            key = stem + "-" + number;
        }
        return key;
    }

    private static List<String> lines(String typed) {
        return typed.isEmpty() ? List.of() : typed.lines().map(String::strip).toList();
    }

    /// For which answers to other questions one may be asked, as the form offers them.
    static Map<String, String> conditions(Frame frame, List<Question> questions) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", frame.text("calls.question.shown.always"));
        for (var question : questions) {
            for (var value : DetailRules.values(question)) {
                offered.put(
                        question.key() + "=" + value,
                        frame.text(
                                "calls.question.shown.if",
                                Map.of(
                                        "question", frame.best(question.label()).value(),
                                        "answer", answer(frame, question, value))));
            }
        }
        return offered;
    }

    private static String answer(Frame frame, Question question, String value) {
        return question.details().options().stream()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .map(option -> frame.best(option.label()).value())
                .orElseGet(() -> frame.text("calls.question.shown.yes"));
    }
}
