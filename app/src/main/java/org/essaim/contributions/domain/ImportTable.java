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
    private static final int FIRST_ROW = 2;
    private static final Set<String> NOT_BROUGHT = Set.of("draft", "withdrawn");
    private static final Set<String> OURS = Set.of("number", "channel", "state");

    /// Something wrong: `row` 0 for the table as a whole, `column` blank for a whole row; `value` is what stands in the
    /// cell, `allowed` what could, where that is a list.
    public record Problem(int row, String column, String value, List<String> allowed, Refusal refusal) {
        public Problem {
            allowed = List.copyOf(allowed);
        }

        public Problem(int row, String column, Refusal refusal) {
            this(row, column, "", List.of(), refusal);
        }
    }

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

    /// The rows that our own export marks as drafts, of which it has no answers, and those that were withdrawn.
    public static List<Integer> leftOut(List<String> columns, List<List<String>> rows) {
        var state = columns.indexOf("state");
        return IntStream.range(0, rows.size())
                .filter(index -> state >= 0
                        && state < rows.get(index).size()
                        && NOT_BROUGHT.contains(
                                rows.get(index).get(state).strip().toLowerCase(Locale.ROOT)))
                .mapToObj(index -> index + FIRST_ROW)
                .toList();
    }

    /// A table as it was read: a column of the first stage may name it, what only our own export says is left out, and
    /// rows that are not brought in are blank.
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
        var leftOut = leftOut(columns, rows);
        return new ImportTable(
                Arrays.stream(kept).mapToObj(named::get).toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(row ->
                                leftOut.contains(row + FIRST_ROW) ? List.<String>of() : kept(rows.get(row), kept))
                        .toList());
    }

    private static List<String> kept(List<String> cells, int[] kept) {
        return Arrays.stream(kept)
                .mapToObj(index -> index < cells.size() ? cells.get(index) : "")
                .toList();
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
        needed(call).stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> problems.add(new Problem(1, column, problem("column-missing", Map.of()))));
        if (lines().isEmpty()) {
            problems.add(new Problem(0, "", problem("no-rows", Map.of())));
        }
        if (rows.size() > MOST_ROWS) {
            problems.add(new Problem(0, "", problem("many-rows", Map.of("rows", rows.size(), "most", MOST_ROWS))));
        }
        return problems;
    }

    /// The columns without which no row can be entered: of the fields, and of the questions that everyone must answer.
    private static List<String> needed(Call call) {
        var needed = new ArrayList<>(List.of("organisation", "country", "title", "theme", "language"));
        needed.retainAll(Basics.asked(call));
        Asked.questions(call.stages().getFirst(), Map.of()).stream()
                .filter(question -> question.required() && !AnswerRules.isOwn(question))
                .forEach(question -> needed.add(column(call, question)));
        return needed;
    }

    /// Whether what is said of the columns, or of how many rows there are, leaves nothing to say of any row.
    public boolean isUnreadable() {
        return columns.isEmpty() || lines().isEmpty() || rows.size() > MOST_ROWS;
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
                lines.add(new Line(index + FIRST_ROW, values));
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
