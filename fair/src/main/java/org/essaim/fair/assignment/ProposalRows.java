package org.essaim.fair.assignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.essaim.fair.Table;
import org.essaim.fair.WrongUse;

/// Proposals from a CSV file: `id`, `languages` (the original first), `themes`, `organisation`, `networks`,
/// `readers`. Other columns are passed over, so that one file serves the selection as well.
final class ProposalRows {

    private ProposalRows() {}

    static List<Proposal> read(Path file, int readers) throws IOException, WrongUse {
        var proposals = new ArrayList<Proposal>();
        var seen = new HashSet<String>();
        for (var row : Table.read(file, List.of("id"))) {
            var id = Table.required(file, row, "id");
            if (!seen.add(id)) {
                throw Table.wrong(file, row, "id " + id + " is used twice");
            }
            var languages = either(row, "languages", "language");
            if (languages.isEmpty()) {
                throw Table.wrong(file, row, "languages is missing");
            }
            proposals.add(new Proposal(
                    id,
                    languages,
                    Set.copyOf(either(row, "themes", "theme")),
                    Table.optional(row, "organisation"),
                    Set.copyOf(Table.values(row, "networks")),
                    Table.wholeNumber(file, row, "readers").orElse(readers)));
        }
        return proposals;
    }

    static List<String> either(CSVRecord row, String many, String one) {
        return row.isMapped(many) ? Table.values(row, many) : Table.values(row, one);
    }
}
