package org.essaim.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var root = Path.of("..");
        try (var top = Files.list(root)) {
            var files = Stream.concat(
                            top.filter(path -> path.toString().endsWith(".md")),
                            Sources.under(root.resolve("docs"), ".md").stream())
                    .toList();
            var faults = new ArrayList<String>();
            for (var file : files) {
                faults.addAll(brokenLinks(file));
            }
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void seesBrokenLinks(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.md"), """
                # One heading: here
                [good](a.md) [good](#one-heading-here) [away](https://network.example/) [lost](b.md) [lost](#two)
                """);

        assertEquals(List.of("a.md: b.md", "a.md: #two"), brokenLinks(root.resolve("a.md")));
    }

    private static List<String> brokenLinks(Path file) {
        var faults = new ArrayList<String>();
        var text = Sources.read(file);
        LINK.matcher(text).results().map(found -> found.group(1)).forEach(link -> {
            if (link.startsWith("http://") || link.startsWith("https://") || link.startsWith("mailto:")) {
                return;
            }
            var hash = link.indexOf('#');
            var path = hash < 0 ? link : link.substring(0, hash);
            var target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
            if (!Files.exists(target)
                    || (hash >= 0 && !anchors(Sources.read(target)).contains(link.substring(hash + 1)))) {
                faults.add(file.getFileName() + ": " + link);
            }
        });
        return faults;
    }

    private static List<String> anchors(String text) {
        return HEADING.matcher(text)
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
