package org.essaim.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of the house as they lie on disk. Tests run in the folder `app`.
final class Sources {
    static final Path JAVA = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    private static final int LONGEST = 400;
    private static final int MEDIAN = 60;

    private Sources() {}

    static List<Path> under(Path root, String ending) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the modules: the packages under `org.essaim`.
    static List<String> modules() {
        return under(JAVA.resolve("org/essaim"), "package-info.java").stream()
                .map(file -> JAVA.resolve("org/essaim").relativize(file))
                .filter(file -> file.getNameCount() == 2)
                .map(file -> file.getName(0).toString())
                .toList();
    }

    /// The module that a file under this root belongs to: its first folder.
    static String module(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    /// Packages without a package-info that says @NullMarked; one that stands in another root counts.
    static List<String> unmarkedPackages(List<Path> roots) {
        var marked = new TreeSet<Path>();
        var found = new TreeSet<Path>();
        for (var root : roots) {
            for (var file : under(root, ".java")) {
                var folder = root.relativize(file.getParent());
                found.add(folder);
                if (file.endsWith("package-info.java") && read(file).contains("@NullMarked")) {
                    marked.add(folder);
                }
            }
        }
        found.removeAll(marked);
        return found.stream()
                .map(folder -> folder + " has no @NullMarked package-info")
                .toList();
    }

    /// What the tests say of a package that the platform has described already: it would hide that, and with it what
    /// the module may use.
    static List<String> hiddenDescriptions(Path platform, Path tests) {
        return under(tests, "package-info.java").stream()
                .map(tests::relativize)
                .filter(file -> Files.exists(platform.resolve(file)))
                .map(file -> "take it out, it hides the platform's own: " + file)
                .toList();
    }

    static List<String> sizeFaults(Path root) {
        var sizes = new TreeMap<Path, Long>();
        for (var file : under(root, ".java")) {
            if (!file.endsWith("package-info.java")) {
                sizes.put(root.relativize(file), read(file).lines().count());
            }
        }
        var faults = new ArrayList<String>();
        sizes.forEach((file, lines) -> {
            if (lines > LONGEST) {
                faults.add(file + " has " + lines + " lines, more than " + LONGEST);
            }
        });
        var sorted = sizes.values().stream().sorted().toList();
        if (!sorted.isEmpty() && sorted.get(sorted.size() / 2) > MEDIAN) {
            faults.add("half of the files have more than " + MEDIAN + " lines: " + sorted.get(sorted.size() / 2));
        }
        return faults;
    }
}
