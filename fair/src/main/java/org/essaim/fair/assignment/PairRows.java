package org.essaim.fair.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.essaim.fair.Table;
import org.essaim.fair.WrongUse;

/// Pairs from CSV files: conflicts (`proposal`, `reviewer`, `reason`) and an existing assignment (`proposal`,
/// `reviewer`, `fixed`). Ids that are in no list are refused with their row: a misspelt conflict would not be
/// kept.
final class PairRows {

    private final Path file;
    private final Set<String> proposals;
    private final Set<String> reviewers;

    PairRows(Path file, Set<String> proposals, Set<String> reviewers) {
        this.file = file;
        this.proposals = proposals;
        this.reviewers = reviewers;
    }

    List<Conflict> conflicts() throws IOException, WrongUse {
        var conflicts = new ArrayList<Conflict>();
        for (var row : Table.read(file, List.of("proposal", "reviewer"))) {
            conflicts.add(new Conflict(
                    known(row, "proposal", proposals),
                    known(row, "reviewer", reviewers),
                    Table.optional(row, "reason")));
        }
        return conflicts;
    }

    /// Rows without a reviewer, such as those of missing places in an assignment's own file, are passed over.
    List<Existing> existing() throws IOException, WrongUse {
        var existing = new ArrayList<Existing>();
        var seen = new HashSet<List<String>>();
        for (var row : Table.read(file, List.of("proposal", "reviewer"))) {
            if (!Table.optional(row, "reviewer").isEmpty()) {
                var proposal = known(row, "proposal", proposals);
                var reviewer = known(row, "reviewer", reviewers);
                if (!seen.add(List.of(proposal, reviewer))) {
                    throw Table.wrong(file, row, proposal + " with " + reviewer + " is there twice");
                }
                existing.add(new Existing(proposal, reviewer, isFixed(row)));
            }
        }
        return existing;
    }

    private String known(CSVRecord row, String column, Set<String> ids) throws WrongUse {
        var id = Table.required(file, row, column);
        if (!ids.contains(id)) {
            throw Table.wrong(file, row, column + " \"" + id + "\" is not in the list of " + column + "s");
        }
        return id;
    }

    private boolean isFixed(CSVRecord row) throws WrongUse {
        var word = Table.optional(row, "fixed").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "yes" -> true;
            case "", "no" -> "fixed".equals(Table.optional(row, "state"));
            default -> throw Table.wrong(file, row, "fixed \"" + word + "\" is neither yes nor no");
        };
    }
}
