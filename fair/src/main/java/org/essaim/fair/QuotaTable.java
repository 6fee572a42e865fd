package org.essaim.fair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Quotas from a CSV file with the columns `attribute`, `value`, `min`, `max`, `weight`; blank means no limit, and a
/// blank weight means 1.
final class QuotaTable {

    private QuotaTable() {}

    static List<Quota> read(Path file) throws IOException, WrongUse {
        var quotas = new ArrayList<Quota>();
        for (var row : Table.read(file, List.of("attribute", "value"))) {
            var weight = number(file, row, "weight");
            quotas.add(new Quota(
                    Table.required(file, row, "attribute"),
                    Table.required(file, row, "value"),
                    number(file, row, "min"),
                    number(file, row, "max"),
                    weight == null ? 1 : weight));
        }
        return quotas;
    }

    private static @Nullable Integer number(Path file, CSVRecord row, String column) throws WrongUse {
        var text = row.isSet(column) ? row.get(column).strip() : "";
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            throw Table.wrong(file, row, column + " \"" + text + "\" is not a whole number");
        }
    }
}
