package org.essaim.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How migrations are called and what they may touch: the schema of the module in whose folder they lie.
final class Migrations {
    private static final Pattern NAME = Pattern.compile("V(20\\d{10})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)\\b(?:CREATE SCHEMA(?: IF NOT EXISTS)?|(?:CREATE|ALTER|DROP) TABLE(?: IF (?:NOT )?EXISTS)?(?: ONLY)?"
                    + "|INSERT INTO|DELETE FROM|TRUNCATE(?: TABLE)?|\\bUPDATE(?! OF| SET| ON| OR)|INDEX(?: IF NOT EXISTS)? \\w+ ON)"
                    + "\\s+\"?([a-z_]+)\"?");

    private Migrations() {}

    static List<String> faults(Path root) {
        var faults = new ArrayList<String>();
        var versions = new TreeMap<String, Path>();
        for (var path : Sources.under(root, "")) {
            var file = root.relativize(path);
            var name = NAME.matcher(file.getFileName().toString());
            if (file.getNameCount() != 2 || !name.matches()) {
                faults.add(file + " should be <module>/V<time>__<module>_<what>.sql");
                continue;
            }
            var module = file.getName(0).toString();
            if (!name.group(2).equals(module)) {
                faults.add(file + " is called after " + name.group(2));
            }
            var twin = versions.put(name.group(1), file);
            if (twin != null) {
                faults.add(file + " has the version of " + twin);
            }
            var sql = Sources.read(path).replaceAll("(?m)--.*$", "");
            CHANGED.matcher(sql)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .forEach(schema -> {
                        if (!schema.equals(module)) {
                            faults.add(file + " changes " + schema);
                        }
                    });
        }
        return faults;
    }
}
