package org.essaim.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.essaim.fair.Candidate;
import org.essaim.fair.Quota;
import org.essaim.fair.SelectionProblem;

/// An invented call in the shape of a real one: seven languages, 36 countries and their regions, networks,
/// themes and building blocks, few of them large and many small (Zipf). The same seed gives the same call on
/// every machine. Every value of every attribute has a quota, about 220 of them, near its share of what came
/// in.
record RealisticCall(long seed, int cases, int places) {

    private static final int COUNTRIES = 36;
    private static final int REGIONS_AT_MOST = 4;
    private static final int NETWORKS = 20;
    private static final int CRITERIA = 5;
    private static final List<String> CONTINENTS = List.of("Europe", "America", "Africa", "Asia", "Oceania");
    private static final List<String> LANGUAGES = List.of("fr", "es", "en", "pt", "it", "de", "bg");
    private static final double LEAST_OF_SHARE = 0.6;
    private static final double MOST_OF_SHARE = 1.4;

    SelectionProblem problem() {
        var random = new Random(seed);
        var candidates = IntStream.rangeClosed(1, cases)
                .mapToObj(number -> candidate(random, number))
                .toList();
        var judged = withExcellence(candidates);
        return new SelectionProblem(judged, places, quotas(judged), List.of(), Set.of(), "salt-" + seed);
    }

    private Candidate candidate(Random random, int number) {
        var country = zipf(random, COUNTRIES);
        var region = zipf(random, 1 + Math.min(REGIONS_AT_MOST - 1, COUNTRIES / (2 * (country + 1))));
        var language = random.nextInt(10) < 7 ? country % LANGUAGES.size() : zipf(random, LANGUAGES.size());
        var attributes = new TreeMap<String, Set<String>>();
        attributes.put("country", Set.of("country-" + country));
        attributes.put("region", Set.of("region-" + country + "-" + region));
        attributes.put("continent", Set.of(CONTINENTS.get(country % CONTINENTS.size())));
        attributes.put("language", Set.of(LANGUAGES.get(language)));
        attributes.put("network", Set.of("network-" + zipf(random, NETWORKS)));
        attributes.put("kind", Set.of("kind-" + random.nextInt(6)));
        attributes.put("size", Set.of("size-" + zipf(random, 4)));
        attributes.put("theme", several(random, "theme-", 18));
        attributes.put("block", several(random, "block-", 46));
        if (random.nextInt(3) == 0) {
            attributes.put("first-time", Set.of("yes"));
        }
        if (random.nextInt(10) < 4) {
            attributes.put("led-by-women", Set.of("yes"));
        }
        var score = 3200 + 600 * random.nextGaussian() - 12 * country;
        var organisation = random.nextInt(4) == 0 ? "" : "organisation-" + random.nextInt(Math.max(1, cases * 9 / 10));
        return new Candidate(
                "P%05d".formatted(number), Math.round(Math.clamp(score, 1000, 5000)), organisation, attributes);
    }

    private static Set<String> several(Random random, String name, int values) {
        var found = new HashSet<String>();
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            found.add(name + zipf(random, values));
        }
        return found;
    }

    /// Each criterion has its own best tenth.
    private List<Candidate> withExcellence(List<Candidate> candidates) {
        var best = new TreeMap<String, Set<String>>();
        for (var criterion = 0; criterion < CRITERIA; criterion++) {
            var random = new Random(seed * CRITERIA + criterion);
            var judged = new TreeMap<String, Double>();
            candidates.forEach(
                    candidate -> judged.put(candidate.id(), candidate.merit() + 400 * random.nextGaussian()));
            var name = "criterion-" + criterion;
            judged.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                    .limit(candidates.size() / 10)
                    .forEach(entry -> best.computeIfAbsent(entry.getKey(), _ -> new HashSet<>())
                            .add(name));
        }
        return candidates.stream()
                .map(candidate -> {
                    var attributes = new TreeMap<>(candidate.attributes());
                    attributes.put("excellent", best.getOrDefault(candidate.id(), Set.of()));
                    return new Candidate(candidate.id(), candidate.merit(), candidate.organisation(), attributes);
                })
                .toList();
    }

    private static int zipf(Random random, int values) {
        var total =
                IntStream.rangeClosed(1, values).mapToDouble(rank -> 1.0 / rank).sum();
        var target = random.nextDouble() * total;
        for (var rank = 1; rank < values; rank++) {
            target -= 1.0 / rank;
            if (target < 0) {
                return rank - 1;
            }
        }
        return values - 1;
    }

    private List<Quota> quotas(List<Candidate> candidates) {
        var eligible = new TreeMap<String, TreeMap<String, Integer>>();
        for (var candidate : candidates) {
            candidate
                    .attributes()
                    .forEach((name, values) -> values.forEach(value ->
                            eligible.computeIfAbsent(name, _ -> new TreeMap<>()).merge(value, 1, Integer::sum)));
        }
        var quotas = new ArrayList<Quota>();
        eligible.forEach((name, values) -> values.forEach((value, count) -> {
            var share = (double) count * places / candidates.size();
            var min = (int) Math.floor(share * LEAST_OF_SHARE);
            var max = Math.max(min, (int) Math.ceil(share * MOST_OF_SHARE));
            quotas.add(new Quota(name, value, min, max, min == 1 ? 3 : min == 2 ? 2 : 1));
        }));
        return quotas;
    }
}
