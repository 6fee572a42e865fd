package org.essaim.fair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Invented calls that look like real ones: uneven continents, countries, languages and several themes per case.
final class SeededCalls {

    private static final List<String> CONTINENTS = List.of("Europe", "America", "Africa", "Asia", "Oceania");

    private SeededCalls() {}

    static SelectionProblem call(long seed, int size, int places, int step) {
        var random = new Random(seed);
        var candidates = new ArrayList<Candidate>();
        for (var number = 1; number <= size; number++) {
            candidates.add(candidate(random, number, size, step));
        }
        return new SelectionProblem(
                candidates, places, quotas(candidates, places, random), List.of(), Set.of(), "salt-" + seed);
    }

    private static Candidate candidate(Random random, int number, int size, int step) {
        var country = zipf(random, 36);
        var attributes = new TreeMap<String, Set<String>>();
        attributes.put("continent", Set.of(CONTINENTS.get(country % CONTINENTS.size())));
        attributes.put("country", Set.of("country-" + country));
        attributes.put("language", Set.of("language-" + zipf(random, 7)));
        attributes.put("kind", Set.of("kind-" + random.nextInt(4)));
        var themes = new HashSet<String>();
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            themes.add("theme-" + zipf(random, 12));
        }
        attributes.put("theme", themes);
        if (random.nextInt(3) == 0) {
            attributes.put("first-time", Set.of("yes"));
        }
        var score = 3200 + 600 * random.nextGaussian() - 12 * country;
        var merit = Math.round(Math.clamp(score, 1000, 5000) / step) * step;
        var organisation = random.nextInt(4) == 0 ? "" : "organisation-" + random.nextInt(Math.max(1, size * 9 / 10));
        return new Candidate("P%04d".formatted(number), merit, organisation, attributes);
    }

    private static int zipf(Random random, int values) {
        var total = 0.0;
        for (var rank = 1; rank <= values; rank++) {
            total += 1.0 / rank;
        }
        var target = random.nextDouble() * total;
        for (var rank = 1; rank < values; rank++) {
            target -= 1.0 / rank;
            if (target < 0) {
                return rank - 1;
            }
        }
        return values - 1;
    }

    private static List<Quota> quotas(List<Candidate> candidates, int places, Random random) {
        Map<List<String>, Integer> eligible = new HashMap<>();
        for (var candidate : candidates) {
            candidate
                    .attributes()
                    .forEach((name, values) ->
                            values.forEach(value -> eligible.merge(List.of(name, value), 1, Integer::sum)));
        }
        var quotas = new ArrayList<Quota>();
        eligible.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        (left, right) -> left.toString().compareTo(right.toString())))
                .forEach(entry -> {
                    var share = (double) entry.getValue() * places / candidates.size();
                    var min = (int) Math.floor(share * 0.9);
                    var max = (int) Math.ceil(share * 1.15);
                    var name = entry.getKey().getFirst();
                    quotas.add(
                            new Quota(name, entry.getKey().getLast(), min, Math.max(min, max), 1 + random.nextInt(3)));
                });
        return quotas;
    }

    /// A handful of cases with everything that can go wrong: ties, tight and impossible quotas, shared organisations,
    /// fixed cases and a previous draft.
    static SelectionProblem tiny(long seed) {
        var random = new Random(seed);
        var size = 1 + random.nextInt(11);
        var candidates = new ArrayList<Candidate>();
        for (var number = 1; number <= size; number++) {
            var attributes = Map.of(
                    "region", Set.of("r" + random.nextInt(3)),
                    "theme", Set.of("t" + random.nextInt(3), "t" + random.nextInt(3) + "x"));
            var organisation = random.nextInt(2) == 0 ? "" : "o" + random.nextInt(size);
            candidates.add(new Candidate("C" + number, 250L * random.nextInt(6), organisation, attributes));
        }
        var quotas = new ArrayList<Quota>();
        for (var value : List.of("r0", "r1", "r2")) {
            var min = random.nextInt(3);
            quotas.add(new Quota(
                    "region",
                    value,
                    random.nextInt(3) == 0 ? null : min,
                    random.nextInt(3) == 0 ? null : min + random.nextInt(2),
                    1 + random.nextInt(3)));
        }
        quotas.add(Quota.atLeast("theme", "t0", random.nextInt(3)));
        quotas.add(Quota.atMost("theme", "t1x", random.nextInt(2)));
        var pins = new ArrayList<Pin>();
        if (random.nextInt(3) == 0) {
            pins.add(new Pin("C1", Pin.Side.IN, "agreed"));
        }
        if (size > 1 && random.nextInt(3) == 0) {
            pins.add(new Pin("C2", Pin.Side.OUT, "withdrawn"));
        }
        var draft = new HashSet<String>();
        if (random.nextBoolean()) {
            candidates.stream()
                    .map(Candidate::id)
                    .filter(_ -> random.nextInt(3) == 0)
                    .forEach(draft::add);
        }
        return new SelectionProblem(
                candidates, 1 + random.nextInt(Math.max(1, size * 2 / 3)), quotas, pins, draft, "salt-" + seed);
    }

    static Candidate plain(String id, long merit) {
        return new Candidate(id, merit, "", Map.of());
    }

    static Candidate in(String id, long merit, String region) {
        return new Candidate(id, merit, "", Map.of("region", Set.of(region)));
    }
}
