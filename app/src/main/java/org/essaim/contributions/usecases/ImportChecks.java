package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.calls.Call;
import org.essaim.calls.Criterion;
import org.essaim.calls.Question;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Asked;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.domain.ImportTable.Line;
import org.essaim.contributions.domain.ImportTable.Problem;
import org.essaim.contributions.domain.PlainAnswer;
import org.essaim.contributions.domain.ReceivedDay;
import org.essaim.contributions.domain.SpreadsheetCell;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Turns the rows of a table into answers, and names everything that is wrong with any of them. Countries, themes and
/// languages may be written as codes, or by their names in English and French.
@Service
class ImportChecks {
    private static final Set<String> IDENTITY = Set.of("organisation", "country", "title");
    private static final int LONGEST_SHOWN = 80;
    private static final List<Language> NAMED_IN = List.of(Language.EN, Language.FR);

    private final Words words;
    private final Glossary glossary;
    private final Clock clock;

    ImportChecks(Words words, Glossary glossary, Clock clock) {
        this.words = words;
        this.glossary = glossary;
        this.clock = clock;
    }

    /// What could be entered, and what stands in the way; nothing is entered while anything does.
    record Checked(List<EnterOnBehalf.Entry> entries, List<Problem> problems) {}

    Checked check(Call call, ImportTable table, Set<String> there) {
        var problems = new ArrayList<>(table.columnProblems(call));
        if (table.isUnreadable()) {
            return new Checked(List.of(), problems);
        }
        var missing = problems.stream()
                .map(Problem::column)
                .filter(column -> !table.columns().contains(column))
                .collect(Collectors.toSet());
        var names = names(call);
        var entries = new ArrayList<EnterOnBehalf.Entry>();
        var seen = new HashMap<String, Integer>();
        for (var line : table.lines()) {
            var found = new ArrayList<Problem>();
            var entry = entry(call, line, names, found);
            found.removeIf(problem -> missing.contains(problem.column()));
            problems.addAll(found);
            entries.add(entry);
            if (IDENTITY.stream().anyMatch(missing::contains)) {
                continue;
            }
            var identity = ImportTable.identity(entry.basics());
            var before = seen.putIfAbsent(identity, line.row());
            if (before != null) {
                problems.add(new Problem(line.row(), "", ImportTable.problem("twice", Map.of("row", before))));
            }
            if (there.contains(identity)) {
                problems.add(new Problem(line.row(), "", ImportTable.problem("there", Map.of())));
            }
        }
        return new Checked(entries, problems);
    }

    private EnterOnBehalf.Entry entry(
            Call call, Line line, Map<String, Map<String, String>> names, List<Problem> problems) {
        var values = new HashMap<>(line.values());
        names.forEach((column, codes) -> values.computeIfPresent(
                column, (_, value) -> codes.getOrDefault(value.strip().toLowerCase(Locale.ROOT), value)));
        values.replaceAll((_, value) -> harmless(value));
        var basics = Basics.of(values).completed(call);
        var stage = call.stages().getFirst();
        AnswerRules.basics(basics, call, Basics.asked(call), false)
                .forEach(refusal -> problems.add(problem(call, line, refusal.field(), refusal)));
        var answers = new LinkedHashMap<String, String>();
        for (var question : ImportTable.questions(call)) {
            var typed = values.getOrDefault(ImportTable.column(call, question), "");
            var value = AnswerText.kept(question, keys(question, typed));
            if (!value.isBlank()) {
                answers.put(question.key(), value);
            }
        }
        for (var question : Asked.questions(stage, answers)) {
            if (!AnswerRules.isOwn(question)) {
                AnswerRules.answer(question, answers.getOrDefault(question.key(), ""), call)
                        .forEach(refusal ->
                                problems.add(problem(call, line, ImportTable.column(call, question), refusal)));
            }
        }
        var now = clock.instant();
        var received = received(call, values.getOrDefault("received", ""), now);
        if (received.filter(at -> stage.isOpen(at) && !at.isAfter(now)).isEmpty()) {
            problems.add(problem(call, line, "received", ImportTable.problem("received", ReceivedDay.days(call))));
        }
        return new EnterOnBehalf.Entry(Channel.IMPORT, received.orElse(stage.opens()), basics, answers, call.example());
    }

    private static Problem problem(Call call, Line line, String column, Refusal refusal) {
        var value = TypedText.line(line.values().getOrDefault(column, ""));
        return new Problem(
                line.row(),
                column,
                value.length() > LONGEST_SHOWN ? "" : value,
                allowed(call, column),
                AnswerRules.unkept(refusal));
    }

    /// What may stand in a column, where that is a list.
    private static List<String> allowed(Call call, String column) {
        return switch (column) {
            case "theme" -> call.themes().stream().map(Slug::value).toList();
            case "language" -> call.languages().stream().map(Language::code).toList();
            default ->
                ImportTable.questions(call).stream()
                        .filter(question -> ImportTable.column(call, question).equals(column))
                        .findFirst()
                        .map(question -> allowed(call, question))
                        .orElse(List.of());
        };
    }

    private static List<String> allowed(Call call, Question question) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                question.details().options().stream().map(Question.Option::key).toList();
            case CRITERION -> call.criteria().stream().map(Criterion::key).toList();
            case THEME -> allowed(call, "theme");
            case CONSENT -> List.of(PlainAnswer.YES);
            case SHORT_TEXT, LONG_TEXT, NUMBER, MONEY, DATE, PERIOD, PLACE, ORGANISATION, PERSON, LINK -> List.of();
            case FIGURES, PICTURE, FILE -> List.of();
        };
    }

    /// What was chosen of a list, by keys; it may be written by its labels.
    private static String keys(Question question, String typed) {
        if (!question.kind().hasOptions()) {
            return typed;
        }
        return PlainAnswer.chosen(typed.replace(";", "\n")).stream()
                .map(said -> question.details().options().stream()
                        .filter(option -> option.label().passages().values().stream()
                                .anyMatch(label -> label.value().equalsIgnoreCase(said)))
                        .findFirst()
                        .map(Question.Option::key)
                        .orElse(said))
                .collect(Collectors.joining("\n"));
    }

    /// Without a day, the answer counts as received now.
    private static Optional<Instant> received(Call call, String typed, Instant now) {
        if (typed.isBlank()) {
            return Optional.of(now);
        }
        try {
            var day = LocalDate.parse(typed.strip());
            return Optional.of(ReceivedDay.at(day, call.zone(), call.stages().getFirst(), now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A mark that our own export puts before what a spreadsheet would take for a formula is taken off again.
    private static String harmless(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && SpreadsheetCell.isFormula(value.substring(1))
                ? value.substring(1)
                : value;
    }

    private Map<String, Map<String, String>> names(Call call) {
        var countries = new HashMap<String, String>();
        for (var code : Set.of(Locale.getISOCountries())) {
            countries.put(code.toLowerCase(Locale.ROOT), code);
            NAMED_IN.forEach(
                    language -> countries.put(words.country(language, code).toLowerCase(Locale.ROOT), code));
        }
        var themes = new HashMap<String, String>();
        for (var theme : glossary.scheme(Glossary.THEMES)) {
            theme.label()
                    .passages()
                    .values()
                    .forEach(label -> themes.put(
                            label.value().toLowerCase(Locale.ROOT), theme.slug().value()));
        }
        var languages = new HashMap<String, String>();
        for (var language : new HashSet<>(call.languages())) {
            languages.put(language.code(), language.code());
            NAMED_IN.forEach(reader ->
                    languages.put(words.languageName(reader, language).toLowerCase(Locale.ROOT), language.code()));
        }
        return Map.of("country", countries, "theme", themes, "language", languages);
    }
}
