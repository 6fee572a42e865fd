package org.essaim.fair.assignment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// An assignment as CSV: one row per place, those that are missing included, by proposal and reviewer.
final class AssignmentRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("proposal", "reviewer", "state", "fit", "themes", "language", "preference", "read_in", "reason")
            .setRecordSeparator("\n")
            .get();

    private AssignmentRows() {}

    static String write(Assignment assignment) throws IOException {
        var rows = new ArrayList<List<?>>();
        for (var pair : assignment.pairs()) {
            var fit = pair.fit();
            rows.add(List.of(
                    pair.proposal(),
                    pair.reviewer(),
                    state(pair),
                    fit.total(),
                    fit.themes(),
                    fit.language(),
                    fit.preference(),
                    fit.read(),
                    ""));
        }
        for (var shortage : assignment.shortages()) {
            for (var place = 0; place < shortage.missing(); place++) {
                rows.add(List.of(
                        shortage.proposal(),
                        "",
                        "missing",
                        "",
                        "",
                        "",
                        "",
                        "",
                        AssignmentJson.word(shortage.reason())));
            }
        }
        rows.sort((one, other) ->
                one.getFirst().toString().compareTo(other.getFirst().toString()));
        var text = new StringBuilder();
        try (var printer = FORMAT.print(text)) {
            printer.printRecords(rows);
        }
        return text.toString();
    }

    private static String state(Pair pair) {
        if (pair.fixed()) {
            return "fixed";
        }
        return pair.kept() ? "kept" : "new";
    }
}
