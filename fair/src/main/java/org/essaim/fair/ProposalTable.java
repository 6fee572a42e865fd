package org.essaim.fair;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// Proposals from a CSV file: `id`, `score`, perhaps `score_error` and `organisation`, then one column per
/// attribute with values separated by `|`. A missing or unreadable score is refused with its line, never taken
/// for zero; a blank error means the usual one.
record ProposalTable(List<Candidate> candidates, Map<String, Long> errors) {

    private static final Set<String> RESERVED = Set.of("id", "score", "score_error", "organisation");

    static ProposalTable read(Path file) throws IOException, WrongUse {
        var candidates = new ArrayList<Candidate>();
        var errors = new TreeMap<String, Long>();
        for (var row : Table.read(file, List.of("id", "score"))) {
            var id = Table.required(file, row, "id");
            candidates.add(Candidate.scored(
                    id,
                    number(file, row, "score"),
                    row.isSet("organisation") ? row.get("organisation") : "",
                    attributes(row)));
            if (row.isSet("score_error") && !row.get("score_error").isBlank()) {
                var error = number(file, row, "score_error");
                if (!Uncertainty.allows(error)) {
                    throw Table.wrong(file, row, "score_error " + error + " is not between 0 and 10000");
                }
                errors.put(id, Candidate.merit(error));
            }
        }
        return new ProposalTable(candidates, errors);
    }

    private static BigDecimal number(Path file, CSVRecord row, String column) throws WrongUse {
        var text = Table.required(file, row, column);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw Table.wrong(file, row, column + " \"" + text + "\" is not a number such as 4.25");
        }
    }

    private static Map<String, Set<String>> attributes(CSVRecord row) {
        var attributes = new TreeMap<String, Set<String>>();
        row.toMap().forEach((name, cell) -> {
            if (!RESERVED.contains(name)) {
                attributes.put(name, values(cell));
            }
        });
        return attributes;
    }

    private static Set<String> values(String cell) {
        return Stream.of(cell.split("\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
