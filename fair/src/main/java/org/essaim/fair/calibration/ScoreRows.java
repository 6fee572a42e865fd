package org.essaim.fair.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.essaim.fair.Table;
import org.essaim.fair.WrongUse;

/// Scores from a CSV file, one row per score: `proposal`, `reviewer`, `score` and, where there are several,
/// `criterion`. A missing, unreadable or impossible score is refused with its row, never taken for zero or left
/// out.
final class ScoreRows {

    private ScoreRows() {}

    static List<ReviewScore> read(Path file, double lowest, double highest) throws IOException, WrongUse {
        var scores = new ArrayList<ReviewScore>();
        var seen = new HashSet<List<String>>();
        for (var row : Table.read(file, List.of("proposal", "reviewer", "score"))) {
            var proposal = Table.required(file, row, "proposal");
            var reviewer = Table.required(file, row, "reviewer");
            var criterion = row.isMapped("criterion") ? Table.required(file, row, "criterion") : "";
            var score = number(file, row, "score");
            if (!(score >= lowest && score <= highest)) {
                throw Table.wrong(
                        file,
                        row,
                        "score \"" + Table.optional(row, "score") + "\" is outside the scale from " + plain(lowest)
                                + " to " + plain(highest) + "; another is said by --scale");
            }
            if (!seen.add(List.of(proposal, reviewer, criterion))) {
                throw Table.wrong(
                        file,
                        row,
                        reviewer + " scores " + proposal + " twice"
                                + (criterion.isEmpty() ? "" : " on the criterion " + criterion));
            }
            scores.add(new ReviewScore(proposal, reviewer, criterion, score));
        }
        return scores;
    }

    /// How much each criterion counts: `criterion`, `weight`.
    static Map<String, Double> weights(Path file) throws IOException, WrongUse {
        var weights = new HashMap<String, Double>();
        for (var row : Table.read(file, List.of("criterion", "weight"))) {
            var criterion = Table.required(file, row, "criterion");
            if (weights.put(criterion, number(file, row, "weight")) != null) {
                throw Table.wrong(file, row, "criterion " + criterion + " is given twice");
            }
        }
        return weights;
    }

    private static double number(Path file, CSVRecord row, String column) throws WrongUse {
        var text = Table.required(file, row, column);
        if (!text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            throw Table.wrong(file, row, column + " \"" + text + "\" is not a number such as 4.5");
        }
        return Double.parseDouble(text);
    }

    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
