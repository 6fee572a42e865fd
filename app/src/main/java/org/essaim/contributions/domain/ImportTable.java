package org.essaim.contributions.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.calls.Call;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Refusal;

/// A table of answers as it was read: the names of its columns, then its rows, numbered as a spreadsheet numbers them
/// (the names are row 1). Finds everything wrong with it, by row and column, before anything is kept.
public record ImportTable(List<String> columns, List<List<String>> rows) {
    public static final int MOST_ROWS = 2_000;
    private static final Set<String> OURS = Set.of("number", "channel", "state");

    /// Something wrong: `row` 0 for the table as a whole, `column` blank for a whole row.
    public record Problem(int row, String column, Refusal refusal) {}

    /// One row by column, with the number it has in a spreadsheet.
    public record Line(int row, Map<String, String> values) {}

    /// The columns that a table for this call has.
    public static List<String> columns(Call call) {
        var columns = new ArrayList<>(Basics.asked(call));
        columns.add("received");
        questions(call).forEach(question -> columns.add(column(call, question)));
        return columns;
    }

    /// The column of a question of the first stage.
    public static String column(Call call, Question question) {
        return column(call, call.stages().getFirst(), question);
    }

    /// The column of a question: its key, behind the name of its stage where another column is called like it.
    public static String column(Call call, Stage stage, Question question) {
        var key = question.key();
        var alone = call.stages().getFirst().key().equals(stage.key())
                && !OURS.contains(key)
                && !key.equals("received")
                && !Basics.EMPTY.values().containsKey(key);
        return alone ? key : stage.key() + "." + key;
    }

    /// The questions that someone else can answer for an organisation.
    public static List<Question> questions(Call call) {
        return call.stages().getFirst().questions().stream()
                .filter(question -> !AnswerRules.isOwn(question))
                .toList();
    }

    /// A table as it was read: a column of the first stage may name it, and what only our own export says is left out.
    public static ImportTable of(Call call, List<String> columns, List<List<String>> rows) {
        var first = call.stages().getFirst();
        var names = new HashMap<String, String>();
        first.questions().forEach(question -> names.put(first.key() + "." + question.key(), column(call, question)));
        var named = columns.stream()
                .map(column -> names.getOrDefault(column, column))
                .toList();
        var kept = IntStream.range(0, named.size())
                .filter(index -> !isLeftOut(call, named.get(index)))
                .toArray();
        return new ImportTable(
                Arrays.stream(kept).mapToObj(named::get).toList(),
                rows.stream()
                        .map(cells -> Arrays.stream(kept)
                                .mapToObj(index -> index < cells.size() ? cells.get(index) : "")
                                .toList())
                        .toList());
    }

    private static boolean isLeftOut(Call call, String column) {
        return OURS.contains(column)
                || (Basics.EMPTY.values().containsKey(column)
                        && !Basics.asked(call).contains(column))
                || call.stages().stream().skip(1).anyMatch(stage -> column.startsWith(stage.key() + "."))
                || call.stages().getFirst().questions().stream()
                        .anyMatch(question -> AnswerRules.isOwn(question)
                                && column(call, question).equals(column));
    }

    public List<Problem> columnProblems(Call call) {
        var known = columns(call);
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!known.contains(column)) {
                problems.add(new Problem(
                        1, column, problem("column-unknown", Map.of("allowed", String.join(", ", known)))));
            } else if (!seen.add(column)) {
                problems.add(new Problem(1, column, problem("column-twice", Map.of())));
            }
        }
        for (var column : List.of("organisation", "country", "title", "theme", "language")) {
            if (known.contains(column) && !seen.contains(column)) {
                problems.add(new Problem(1, column, problem("column-missing", Map.of())));
            }
        }
        if (rows.isEmpty()) {
            problems.add(new Problem(0, "", problem("no-rows", Map.of())));
        }
        if (rows.size() > MOST_ROWS) {
            problems.add(new Problem(0, "", problem("many-rows", Map.of("rows", rows.size(), "most", MOST_ROWS))));
        }
        return problems;
    }

    /// The rows that have anything in them.
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var index = 0; index < rows.size(); index++) {
            var cells = rows.get(index);
            var values = new HashMap<String, String>();
            for (var column = 0; column < columns.size() && column < cells.size(); column++) {
                values.put(columns.get(column), cells.get(column));
            }
            if (values.values().stream().anyMatch(value -> !value.isBlank())) {
                lines.add(new Line(index + 2, values));
            }
        }
        return lines;
    }

    /// What makes two answers the same: organisation, country and title, without regard to case.
    public static String identity(Basics basics) {
        return (basics.organisation() + "\n" + basics.country() + "\n" + basics.title()).toLowerCase(Locale.ROOT);
    }

    public static Refusal problem(String key, Map<String, Object> arguments) {
        return Refusal.of("", "contributions.import." + key, arguments);
    }
}
