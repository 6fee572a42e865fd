package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Questions so small that every answer can be tried, with everything that can go wrong: rare languages,
/// conflicts, tight loads, equal fits, and earlier assignments.
final class TinyCalls {

    private TinyCalls() {}

    static AssignmentProblem call(long seed) {
        var random = new Random(seed);
        var proposals = new ArrayList<Proposal>();
        for (var number = 1 + random.nextInt(4); number > 0; number--) {
            proposals.add(new Proposal(
                    "P" + number,
                    random.nextInt(3) == 0 ? List.of("fr") : List.of("es", "fr").subList(0, 1 + random.nextInt(2)),
                    themes(random),
                    random.nextInt(4) == 0 ? "Coop " + random.nextInt(2) : "",
                    Set.of(),
                    random.nextInt(4)));
        }
        var reviewers = new ArrayList<Reviewer>();
        for (var number = 1 + random.nextInt(4); number > 0; number--) {
            reviewers.add(reviewer(random, number));
        }
        var conflicts = new ArrayList<Conflict>();
        var existing = new ArrayList<Existing>();
        for (var proposal : proposals) {
            for (var reviewer : reviewers) {
                var related = !proposal.organisation().isEmpty()
                        && Words.same(proposal.organisation()).equals(Words.same(reviewer.organisation()));
                if (random.nextInt(8) == 0) {
                    conflicts.add(new Conflict(proposal.id(), reviewer.id(), ""));
                } else if (random.nextInt(4) == 0 && !related) {
                    existing.add(new Existing(proposal.id(), reviewer.id(), random.nextBoolean()));
                }
            }
        }
        return new AssignmentProblem(
                proposals, reviewers, conflicts, existing, one(random, Mode.values()), "salt-" + seed);
    }

    static Reviewer reviewer(Random random, int number) {
        var languages = new HashMap<String, Level>();
        for (var language : List.of("es", "fr")) {
            languages.put(language, one(random, Level.values()));
        }
        var preferences = new HashMap<String, Preference>();
        preferences.put("P" + (1 + random.nextInt(4)), one(random, Preference.values()));
        return new Reviewer(
                "R" + number,
                languages,
                themes(random),
                random.nextInt(4) == 0 ? "coop  " + random.nextInt(2) : "",
                Set.of(),
                random.nextInt(5),
                preferences);
    }

    private static Set<String> themes(Random random) {
        var themes = new HashSet<String>();
        for (var count = random.nextInt(3); count > 0; count--) {
            themes.add("t" + random.nextInt(3));
        }
        return themes;
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
