package org.essaim.fair;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was asked for on the command line: a question from tables or as it was frozen, where to write its
/// answer, and an answer to check against it.
record SelectArguments(Source source, Optional<Path> out, Optional<Path> check, String engine) {

    static final String USAGE = "usage: select --proposals P.csv --quotas Q.csv --places K [--salt S] [--fixed F.csv]"
            + " [--previous result.json] [--draws N] --out result.json"
            + " | select --question question.json [--out result.json] [--check answer.json]";

    /// Where the question comes from.
    sealed interface Source {}

    record Tables(
            Path proposals,
            Path quotas,
            int places,
            String salt,
            Optional<Path> fixed,
            Optional<Path> previous,
            int draws)
            implements Source {}

    record Frozen(Path question) implements Source {}

    private static final Set<String> OF_TABLES =
            Set.of("--proposals", "--quotas", "--places", "--salt", "--fixed", "--previous", "--draws");
    private static final Set<String> OF_QUESTION = Set.of("--question", "--check");
    private static final Set<String> OF_BOTH = Set.of("--out", "--engine");

    static SelectArguments parse(List<String> arguments) throws WrongUse {
        var given = new HashMap<String, String>();
        for (var iterator = arguments.iterator(); iterator.hasNext(); ) {
            var name = iterator.next();
            if (Stream.of(OF_TABLES, OF_QUESTION, OF_BOTH).noneMatch(known -> known.contains(name))) {
                throw new WrongUse("unknown option " + name + "; " + USAGE);
            }
            if (given.put(name, value(name, iterator)) != null) {
                throw new WrongUse(name + " is given twice; " + USAGE);
            }
        }
        var frozen = given.containsKey("--question") || given.containsKey("--check");
        var strange = given.keySet().stream()
                .filter(name -> (frozen ? OF_TABLES : OF_QUESTION).contains(name))
                .sorted()
                .findFirst();
        if (strange.isPresent()) {
            throw new WrongUse(strange.get() + " does not go with --question; " + USAGE);
        }
        if (!frozen) {
            required(given, "--out");
        }
        return new SelectArguments(
                frozen ? new Frozen(Path.of(required(given, "--question"))) : tables(given),
                path(given, "--out"),
                path(given, "--check"),
                given.getOrDefault("--engine", ""));
    }

    private static Tables tables(Map<String, String> given) throws WrongUse {
        return new Tables(
                Path.of(required(given, "--proposals")),
                Path.of(required(given, "--quotas")),
                number("--places", required(given, "--places")),
                given.getOrDefault("--salt", ""),
                path(given, "--fixed"),
                path(given, "--previous"),
                draws(given));
    }

    private static Optional<Path> path(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).map(Path::of);
    }

    private static String value(String name, Iterator<String> iterator) throws WrongUse {
        if (!iterator.hasNext()) {
            throw new WrongUse(name + " needs a value; " + USAGE);
        }
        return iterator.next();
    }

    private static String required(Map<String, String> given, String name) throws WrongUse {
        var value = given.get(name);
        if (value == null) {
            throw new WrongUse(name + " is missing; " + USAGE);
        }
        return value;
    }

    private static int draws(Map<String, String> given) throws WrongUse {
        var draws = number("--draws", given.getOrDefault("--draws", String.valueOf(Uncertainty.USUAL_DRAWS)));
        if (draws < 0 || draws > Uncertainty.MOST_DRAWS) {
            throw new WrongUse("--draws " + draws + " is not between 0 and " + Uncertainty.MOST_DRAWS + "; " + USAGE);
        }
        return draws;
    }

    private static int number(String name, String text) throws WrongUse {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new WrongUse(name + " " + text + " is not a whole number; " + USAGE);
        }
    }
}
