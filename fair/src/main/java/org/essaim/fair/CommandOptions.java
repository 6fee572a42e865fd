package org.essaim.fair;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of a command, each `--name value` and each at most once. What is unknown, doubled or missing is
/// refused in one line that ends with the usage.
public final class CommandOptions {

    private final Map<String, String> given = new HashMap<>();
    private final String usage;

    private CommandOptions(String usage) {
        this.usage = usage;
    }

    /// A first word that is the command's own name is passed over.
    public static CommandOptions parse(String command, List<String> arguments, Set<String> known, String usage)
            throws WrongUse {
        var options = new CommandOptions(usage);
        var iterator = arguments.iterator();
        while (iterator.hasNext()) {
            var name = iterator.next();
            if (name.equals(command) && options.given.isEmpty()) {
                continue;
            }
            if (!known.contains(name)) {
                throw options.wrong("unknown option " + name);
            }
            if (!iterator.hasNext()) {
                throw options.wrong(name + " needs a value");
            }
            if (options.given.put(name, iterator.next()) != null) {
                throw options.wrong(name + " is given twice");
            }
        }
        return options;
    }

    public WrongUse wrong(String what) {
        return new WrongUse(what + "; " + usage);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    public String required(String name) throws WrongUse {
        return text(name).orElseThrow(() -> wrong(name + " is missing"));
    }

    public Path requiredPath(String name) throws WrongUse {
        return Path.of(required(name));
    }

    public Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /// A number of zero or more.
    public Optional<Integer> wholeNumber(String name) throws WrongUse {
        var text = given.get(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            var number = Integer.parseInt(text);
            if (number < 0) {
                throw wrong(name + " " + text + " is negative");
            }
            return Optional.of(number);
        } catch (NumberFormatException _) {
            throw wrong(name + " " + text + " is not a whole number");
        }
    }
}
