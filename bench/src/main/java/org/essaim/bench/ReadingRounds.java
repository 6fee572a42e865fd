package org.essaim.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.essaim.fair.calibration.ReviewScore;

/// An invented round of reviews in which people read what they have the language for, and those of one language may be
/// stricter than the rest: so that strictness, left uncorrected, moves places from one language to another.
record ReadingRounds(List<ReviewScore> scores, Map<String, Double> merits, Map<String, Integer> languages, int places) {

    private static final int LANGUAGES = 7;
    private static final double LEVEL = 3.2;
    private static final double SPREAD = 0.6;

    static ReadingRounds round(long seed, double strictness, double strictLanguage) {
        var random = new Random(seed);
        var strict = new TreeMap<String, Double>();
        var readers = new HashMap<Integer, List<String>>();
        for (var number = 0; number < 40; number++) {
            var name = String.format(Locale.ROOT, "R%03d", number);
            var own = number < 2 * LANGUAGES ? number % LANGUAGES : random.nextInt(LANGUAGES);
            strict.put(name, strictness * random.nextGaussian() + (own == 1 ? strictLanguage : 0));
            readers.computeIfAbsent(own, _ -> new ArrayList<>()).add(name);
            var second = random.nextInt(LANGUAGES);
            if (second != own) {
                readers.computeIfAbsent(second, _ -> new ArrayList<>()).add(name);
            }
        }
        var scores = new ArrayList<ReviewScore>();
        var merits = new TreeMap<String, Double>();
        var languages = new TreeMap<String, Integer>();
        for (var number = 0; number < 600; number++) {
            var proposal = String.format(Locale.ROOT, "P%04d", number);
            var language = random.nextInt(3) == 0 ? random.nextInt(LANGUAGES) : random.nextInt(3);
            var merit = LEVEL + SPREAD * random.nextGaussian();
            merits.put(proposal, merit);
            languages.put(proposal, language);
            var able = new ArrayList<>(readers.getOrDefault(language, List.of()));
            Collections.shuffle(able, random);
            for (var reader : able.subList(0, Math.min(3, able.size()))) {
                var score = merit - strict.getOrDefault(reader, 0.0) + SPREAD * random.nextGaussian();
                scores.add(new ReviewScore(proposal, reader, "", Math.rint(score * 1000) / 1000));
            }
        }
        return new ReadingRounds(scores, merits, languages, 100);
    }

    List<String> best(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(places)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The share of the truly best that are found.
    double recall(Map<String, Double> figures) {
        var truth = new java.util.HashSet<>(best(merits));
        return best(figures).stream().filter(truth::contains).count() / (double) places;
    }

    /// How many places lie with another language than the truly best would give them to.
    double moved(Map<String, Double> figures) {
        var counts = new int[LANGUAGES];
        best(merits).forEach(id -> counts[languages.getOrDefault(id, 0)]++);
        best(figures).forEach(id -> counts[languages.getOrDefault(id, 0)]--);
        var moved = 0;
        for (var count : counts) {
            moved += Math.abs(count);
        }
        return moved / 2.0;
    }
}
