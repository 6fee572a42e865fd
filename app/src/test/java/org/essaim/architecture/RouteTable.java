package org.essaim.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The expected answers, written by hand in `routes/<module>.csv`, one line a route:
/// `method,path,visitor,reviewer,coordinator,administrator`.
record RouteTable(SortedMap<Route, Map<Caller, Integer>> rows, List<String> faults) {

    static RouteTable ofTestResources() {
        var lines = new ArrayList<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:routes/*.csv")) {
                if (!"fixtures.csv".equals(file.getFilename())) {
                    file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(lines);
    }

    static RouteTable of(List<String> lines) {
        var rows = new TreeMap<Route, Map<Caller, Integer>>();
        var faults = new ArrayList<String>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("method,")) {
                continue;
            }
            var cells = line.strip().split(",", -1);
            if (cells.length != 2 + Caller.values().length) {
                faults.add("not a row of six cells: " + line);
                continue;
            }
            var answers = new EnumMap<Caller, Integer>(Caller.class);
            var column = 2;
            for (var caller : Caller.values()) {
                answers.put(caller, Integer.valueOf(cells[column++]));
            }
            if (rows.put(new Route(cells[0], cells[1]), answers) != null) {
                faults.add("written twice: " + cells[0] + "," + cells[1]);
            }
        }
        return new RouteTable(rows, faults);
    }

    /// What the table lacks, with the line to paste, and what it has too much.
    List<String> differences(Set<Route> mapped) {
        var found = new ArrayList<>(faults);
        for (var route : new TreeSet<>(mapped)) {
            if (!rows.containsKey(route)) {
                found.add("missing, paste and think about each cell: " + route.denied());
            }
        }
        for (var route : rows.keySet()) {
            if (!mapped.contains(route)) {
                found.add("obsolete, take it out: " + route.method() + "," + route.path());
            }
        }
        return found;
    }
}
