package org.essaim.directory.usecases;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.essaim.directory.Location;
import org.essaim.directory.domain.Candidates;
import org.essaim.directory.domain.NameKey;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Finds towns of at least a thousand inhabitants in the extract of GeoNames (CC BY 4.0) that comes along. Each country
/// is its own part of the file, read through when a town in it is asked for; only answers are remembered.
@Component
class Gazetteer {
    private static final int REMEMBERED = 2_000;

    private record Part(long offset, int length) {}

    private final Map<String, Part> parts;
    private final Map<String, String> aliases;
    private final Map<String, Optional<Location>> answers = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Location>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Gazetteer() {
        parts = new HashMap<>();
        rows("gazetteer.index")
                .forEach(row -> parts.put(row[0], new Part(Long.parseLong(row[1]), Integer.parseInt(row[2]))));
        aliases = new HashMap<>();
        rows("aliases.tsv").forEach(row -> aliases.put(row[0] + " " + NameKey.of(row[1]), NameKey.of(row[2])));
    }

    Optional<Location> locate(String city, String country) {
        var key = NameKey.of(city);
        var asked = country + " " + key;
        synchronized (answers) {
            var known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        var name = aliases.getOrDefault(asked, key);
        var found = name.isEmpty() ? Optional.<Location>empty() : Candidates.choose(towns(name, country));
        synchronized (answers) {
            answers.put(asked, found);
        }
        return found;
    }

    private List<Candidates.Town> towns(String name, String country) {
        var towns = new ArrayList<Candidates.Town>();
        var part = parts.get(country);
        var key = "|" + name + "|";
        if (part == null) {
            return towns;
        }
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes(part)), 16_384), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains(key)) {
                    var columns = line.split("\t", -1);
                    towns.add(new Candidates.Town(
                            new Location(Double.parseDouble(columns[2]), Double.parseDouble(columns[3])),
                            Long.parseLong(columns[4]),
                            columns[5].startsWith(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return towns;
    }

    private static byte[] bytes(Part part) throws IOException {
        try (var file = new ClassPathResource("directory/gazetteer.tsv.gz").getInputStream()) {
            file.skipNBytes(part.offset());
            return file.readNBytes(part.length());
        }
    }

    private static List<String[]> rows(String file) {
        try {
            return new ClassPathResource("directory/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
