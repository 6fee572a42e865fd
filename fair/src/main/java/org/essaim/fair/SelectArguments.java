package org.essaim.fair;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked for on the command line.
record SelectArguments(Path proposals, Path quotas, int places, String salt, Path out, String engine) {

    static final String USAGE =
            "usage: select --proposals P.csv --quotas Q.csv --places K [--salt S] --out result.json";

    private static final Set<String> KNOWN =
            Set.of("--proposals", "--quotas", "--places", "--salt", "--out", "--engine");

    static SelectArguments parse(List<String> arguments) throws WrongUse {
        var given = new HashMap<String, String>();
        for (var iterator = arguments.iterator(); iterator.hasNext(); ) {
            var name = iterator.next();
            if (!KNOWN.contains(name)) {
                throw new WrongUse("unknown option " + name + "; " + USAGE);
            }
            if (given.put(name, value(name, iterator)) != null) {
                throw new WrongUse(name + " is given twice; " + USAGE);
            }
        }
        return new SelectArguments(
                Path.of(required(given, "--proposals")),
                Path.of(required(given, "--quotas")),
                places(required(given, "--places")),
                given.getOrDefault("--salt", ""),
                Path.of(required(given, "--out")),
                given.getOrDefault("--engine", ""));
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

    private static int places(String text) throws WrongUse {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new WrongUse("--places " + text + " is not a whole number; " + USAGE);
        }
    }
}
