package org.essaim.fair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The set that was shown last: a result of an earlier selection, or a text with one id per line.
final class PreviousDraft {

    private PreviousDraft() {}

    static Set<String> read(Path file) throws IOException, WrongUse {
        var text = text(file);
        if (text.stripLeading().startsWith("{")) {
            return Set.copyOf(SelectionJson.readSelection(text)
                    .orElseThrow(() -> new WrongUse(file + ": this is no selection that was found"))
                    .selected());
        }
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toSet());
    }

    private static String text(Path file) throws IOException, WrongUse {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw new WrongUse(file + ": there is no such file");
        }
    }
}
