package org.essaim.fair.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.essaim.fair.Table;
import org.essaim.fair.WrongUse;

/// Reviewers from a CSV file: `id`, `languages` such as `fr:C2|en:B2`, `themes`, `organisation`, `networks`,
/// `limit`, `preferences` such as `P12:want|P13:avoid`.
final class ReviewerRows {

    private ReviewerRows() {}

    /// `limit` holds for those who name none.
    static List<Reviewer> read(Path file, int limit) throws IOException, WrongUse {
        var reviewers = new ArrayList<Reviewer>();
        var seen = new HashSet<String>();
        for (var row : Table.read(file, List.of("id", "languages"))) {
            var id = Table.required(file, row, "id");
            if (!seen.add(id)) {
                throw Table.wrong(file, row, "id " + id + " is used twice");
            }
            reviewers.add(new Reviewer(
                    id,
                    languages(file, row),
                    Set.copyOf(ProposalRows.either(row, "themes", "theme")),
                    Table.optional(row, "organisation"),
                    Set.copyOf(Table.values(row, "networks")),
                    Table.wholeNumber(file, row, "limit").orElse(limit),
                    preferences(file, row)));
        }
        return reviewers;
    }

    private static Map<String, Level> languages(Path file, CSVRecord row) throws WrongUse {
        var levels = new HashMap<String, Level>();
        for (var value : Table.values(row, "languages")) {
            var parts = value.split(":", 2);
            var level = Level.parse(parts.length == 2 ? parts[1] : "C2");
            if (level.isEmpty() || parts[0].isBlank()) {
                throw Table.wrong(
                        file, row, "languages \"" + value + "\" is not a language and a level from A1 to C2, as fr:C1");
            }
            levels.put(parts[0], level.get());
        }
        return levels;
    }

    private static Map<String, Preference> preferences(Path file, CSVRecord row) throws WrongUse {
        var preferences = new HashMap<String, Preference>();
        for (var value : Table.values(row, "preferences")) {
            var end = value.lastIndexOf(':');
            var word = end < 0 ? "want" : value.substring(end + 1).strip().toLowerCase(Locale.ROOT);
            var proposal = end < 0 ? value : value.substring(0, end).strip();
            switch (word) {
                case "want" -> preferences.put(proposal, Preference.WANT);
                case "avoid" -> preferences.put(proposal, Preference.AVOID);
                default ->
                    throw Table.wrong(
                            file,
                            row,
                            "preferences \"" + value + "\" is not a proposal with want or avoid, as P12:want");
            }
        }
        return preferences;
    }
}
