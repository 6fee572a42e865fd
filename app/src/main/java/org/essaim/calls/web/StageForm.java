package org.essaim.calls.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.calls.domain.CallRules;
import org.essaim.calls.usecases.CallTemplate;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;

/// A stage between its form and what it is: the days, and a numbered group of fields for each question.
final class StageForm {
    private StageForm() {}

    static FormValues of(Call call, Stage stage) {
        var values = FormValues.empty()
                .put("zone", call.zone().getId())
                .put("title", stage.title())
                .put("help", stage.help())
                .put("opens", stage.opens(), call.zone())
                .put("closes", stage.closes(), call.zone())
                .put("grace", stage.grace() == 0 ? "" : Integer.toString(stage.grace()));
        for (var index = 0; index < stage.questions().size(); index++) {
            var question = stage.questions().get(index);
            var prefix = "q" + index + ".";
            values.put(prefix + "key", question.key())
                    .put(prefix + "kind", question.kind().name())
                    .put(prefix + "label", question.label())
                    .put(prefix + "help", question.help())
                    .put(prefix + "required", question.required() ? "true" : "")
                    .put(prefix + "words", question.words() == 0 ? "" : Integer.toString(question.words()));
            DetailsForm.put(values, prefix, question.details());
        }
        return values;
    }

    /// When the stage opens and closes; says what is wrong with the days.
    static Optional<CallTemplate.Period> period(FormValues values, String prefix, ZoneId zone, List<Refusal> refusals) {
        return period(values.moment(prefix + "opens", zone), values.moment(prefix + "closes", zone), prefix, refusals);
    }

    /// The same for a stage that is there. What was not touched stays the moment it was; in a draft whose zone changes
    /// it stays the time on the clock.
    static Optional<CallTemplate.Period> period(
            FormValues values, Call call, Stage before, ZoneId zone, List<Refusal> refusals) {
        var stays = zone.equals(call.zone()) || !call.draft();
        return period(
                values.moment("opens", zone)
                        .map(typed ->
                                stays && values.says("opens", before.opens(), call.zone()) ? before.opens() : typed),
                values.moment("closes", zone)
                        .map(typed ->
                                stays && values.says("closes", before.closes(), call.zone()) ? before.closes() : typed),
                "",
                refusals);
    }

    private static Optional<CallTemplate.Period> period(
            Optional<Instant> opens, Optional<Instant> closes, String prefix, List<Refusal> refusals) {
        if (opens.isEmpty()) {
            refusals.add(Refusal.of(prefix + "opens.day", "calls.refused.moment"));
        }
        if (closes.isEmpty()) {
            refusals.add(Refusal.of(prefix + "closes.day", "calls.refused.moment"));
        }
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        if (!closes.get().isAfter(opens.get())) {
            refusals.add(Refusal.of(prefix + "closes.day", "calls.refused.closes-first"));
            return Optional.empty();
        }
        return Optional.of(new CallTemplate.Period(opens.get(), closes.get()));
    }

    /// A stage whose days are read from the clocks of another zone.
    static Stage inZone(Stage stage, ZoneId before, ZoneId after) {
        return new Stage(
                stage.key(),
                stage.title(),
                stage.help(),
                stage.opens().atZone(before).withZoneSameLocal(after).toInstant(),
                stage.closes().atZone(before).withZoneSameLocal(after).toInstant(),
                stage.grace(),
                stage.questions());
    }

    static Stage stage(FormValues values, Stage before, CallTemplate.Period period) {
        return new Stage(
                before.key(),
                values.text("title", before.title()),
                values.text("help", before.help()),
                period.opens(),
                period.closes(),
                grace(values.get("grace")),
                questions(values, before));
    }

    private static List<Question> questions(FormValues values, Stage before) {
        var questions = new ArrayList<Question>();
        var taken = new HashSet<>(CallRules.RESERVED);
        before.questions().forEach(question -> taken.add(question.key()));
        for (var index = 0; index < values.rows("q"); index++) {
            var prefix = "q" + index + ".";
            var key = values.get(prefix + "key");
            var old = before.questions().stream()
                    .filter(question -> question.key().equals(key))
                    .findFirst();
            var label = values.text(prefix + "label", old.map(Question::label).orElse(LocalizedText.EMPTY));
            var help = values.text(prefix + "help", old.map(Question::help).orElse(LocalizedText.EMPTY));
            var kind = kind(values.get(prefix + "kind"));
            questions.add(new Question(
                    old.map(Question::key).orElseGet(() -> newKey(label, taken)),
                    kind,
                    label,
                    help,
                    "true".equals(values.get(prefix + "required")),
                    kind == Question.Kind.LONG_TEXT ? words(values.get(prefix + "words")) : 0,
                    DetailsForm.details(
                            values, prefix, old.map(Question::details).orElse(Question.Details.NONE))));
        }
        return questions;
    }

    /// Blank is none; what is no number of minutes is none that a rule would accept.
    private static int grace(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
    }

    /// Blank is no limit; what is no number is none that a rule would accept.
    private static int words(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static Question.Kind kind(String name) {
        for (var kind : Question.Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        return Question.Kind.SHORT_TEXT;
    }

    /// A key stays for ever; a new one is made from the label.
    private static String newKey(LocalizedText label, Set<String> taken) {
        var stem = label.isEmpty()
                ? "question"
                : Slug.from(label.best(Language.EN).value()).value();
        var key = stem;
        for (var number = 2; !taken.add(key); number++) {
            key = stem + "-" + number;
        }
        return key;
    }
}
