package org.essaim.calls.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The time zones that a deadline can be set in: those named after a place, and UTC.
public final class Zones {
    private static final Set<String> AREAS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private Zones() {}

    static Optional<ZoneId> read(String id) {
        return options().containsKey(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /// By id, in the order of their names, UTC first.
    public static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("UTC", "UTC");
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var slash = id.indexOf('/');
            if (slash > 0 && AREAS.contains(id.substring(0, slash))) {
                options.put(id, id.replace('_', ' '));
            }
        }
        return options;
    }
}
