package org.essaim.fair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Fixed cases from a CSV file with the columns `id`, `side` (in or out) and `reason`.
final class FixedTable {

    private FixedTable() {}

    static List<Pin> read(Path file) throws IOException, WrongUse {
        var pins = new ArrayList<Pin>();
        for (var row : Table.read(file, List.of("id", "side"))) {
            var side = Table.required(file, row, "side").strip();
            if (!"in".equals(side) && !"out".equals(side)) {
                throw Table.wrong(file, row, "side \"" + side + "\" is neither in nor out");
            }
            pins.add(new Pin(
                    Table.required(file, row, "id"),
                    "in".equals(side) ? Pin.Side.IN : Pin.Side.OUT,
                    row.isSet("reason") ? row.get("reason").strip() : ""));
        }
        return pins;
    }
}
