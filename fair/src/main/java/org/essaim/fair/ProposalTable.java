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

/// Proposals from a CSV file: `id`, `score`, `organisation`, then one column per attribute with values separated by
/// `|`. A missing or unreadable score is refused with its line, never taken for zero.
final class ProposalTable {

    private static final Set<String> RESERVED = Set.of("id", "score", "organisation");

    private ProposalTable() {}

    static List<Candidate> read(Path file) throws IOException, WrongUse {
        var candidates = new ArrayList<Candidate>();
        for (var row : Table.read(file, List.of("id", "score"))) {
            candidates.add(Candidate.scored(
                    Table.required(file, row, "id"),
                    score(file, row),
                    row.isSet("organisation") ? row.get("organisation") : "",
                    attributes(row)));
        }
        return candidates;
    }

    private static BigDecimal score(Path file, CSVRecord row) throws WrongUse {
        var text = Table.required(file, row, "score");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw Table.wrong(file, row, "score \"" + text + "\" is not a number such as 4.25");
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
