package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Invented calls that look like real ones, always the same for a seed: seven languages and 36 countries, of
/// which few are frequent and many rare, twelve themes, networks, and volunteers who read one to four
/// languages.
public final class ReviewCalls {

    private static final List<String> LANGUAGES = List.of("es", "fr", "en", "pt", "it", "ca", "eu");
    private static final int COUNTRIES = 36;
    private static final int THEMES = 12;

    private ReviewCalls() {}

    public static AssignmentProblem call(long seed, int proposals, int reviewers, int readers) {
        var random = new Random(seed);
        var asked = new ArrayList<Proposal>();
        for (var number = 1; number <= proposals; number++) {
            asked.add(proposal(random, number, proposals, readers));
        }
        var limit = Math.ceilDiv(proposals * readers * 5, Math.max(1, reviewers) * 4);
        var volunteers = new ArrayList<Reviewer>();
        for (var number = 1; number <= reviewers; number++) {
            volunteers.add(reviewer(random, number, proposals, limit));
        }
        var conflicts = new ArrayList<Conflict>();
        for (var proposal : asked) {
            for (var reviewer : volunteers) {
                if (random.nextInt(100) == 0) {
                    conflicts.add(new Conflict(proposal.id(), reviewer.id(), "declared"));
                }
            }
        }
        return new AssignmentProblem(asked, volunteers, conflicts, List.of(), Mode.NEW, "salt-" + seed);
    }

    private static Proposal proposal(Random random, int number, int proposals, int readers) {
        var country = zipf(random, COUNTRIES);
        var language = random.nextInt(5) == 0 ? zipf(random, LANGUAGES.size()) : country % LANGUAGES.size();
        var languages = new ArrayList<>(List.of(LANGUAGES.get(language)));
        if (random.nextInt(8) == 0 && language != 2) {
            languages.add("en");
        }
        return new Proposal(
                String.format(Locale.ROOT, "P%04d", number),
                languages,
                themes(random, 1 + random.nextInt(3)),
                "organisation " + random.nextInt(proposals),
                Set.of("network " + country + "-" + random.nextInt(3)),
                readers);
    }

    private static Reviewer reviewer(Random random, int number, int proposals, int limit) {
        var languages = new HashMap<String, Level>();
        var country = number - 1;
        languages.put(LANGUAGES.get(number <= LANGUAGES.size() ? country : zipf(random, LANGUAGES.size())), Level.C2);
        for (var more = random.nextInt(4); more > 0; more--) {
            languages.putIfAbsent(
                    LANGUAGES.get(zipf(random, LANGUAGES.size())),
                    List.of(Level.B1, Level.B2, Level.C1, Level.C2).get(random.nextInt(4)));
        }
        var preferences = new HashMap<String, Preference>();
        for (var said = random.nextInt(30); said > 0; said--) {
            preferences.put(
                    String.format(Locale.ROOT, "P%04d", 1 + random.nextInt(proposals)),
                    random.nextInt(3) == 0 ? Preference.AVOID : Preference.WANT);
        }
        return new Reviewer(
                String.format(Locale.ROOT, "R%03d", number),
                languages,
                themes(random, 2 + random.nextInt(4)),
                random.nextBoolean() ? "organisation " + random.nextInt(proposals) : "",
                Set.of("network " + zipf(random, COUNTRIES) + "-" + random.nextInt(3)),
                limit,
                preferences);
    }

    private static Set<String> themes(Random random, int count) {
        var themes = new TreeSet<String>();
        for (var theme = 0; theme < count; theme++) {
            themes.add("theme " + zipf(random, THEMES));
        }
        return new HashSet<>(themes);
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

    static Map<String, Level> reading(String... languages) {
        var levels = new HashMap<String, Level>();
        for (var language : languages) {
            levels.put(language, Level.C2);
        }
        return levels;
    }
}
