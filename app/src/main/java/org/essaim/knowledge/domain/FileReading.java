package org.essaim.knowledge.domain;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.essaim.knowledge.Concept;

/// What a file of concepts says, row by row, and what of it cannot be read. Rows are counted as a person sees them:
/// in a table the heading is row one; in the other forms concepts are counted from one.
public record FileReading(List<Row> rows, List<Problem> problems) {
    public static final int MOST_ROWS = 5_000;

    public record Row(int number, Concept concept) {}

    /// What is wrong in a row; row nought is the file as a whole.
    public record Problem(int row, String name, String key, Map<String, Object> arguments) {
        public Problem {
            arguments = Map.copyOf(arguments);
        }
    }

    public FileReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static FileReading unreadable(String key, String detail) {
        return new FileReading(
                List.of(), List.of(new Problem(0, "", "knowledge.file." + key, Map.of("detail", detail))));
    }

    /// English is the original of shared words, the others are translations.
    static LocalizedText with(LocalizedText text, Language language, String value) {
        return text.with(language, language.equals(Language.EN) ? Passage.original(value) : Passage.translated(value));
    }

    /// Reads by the ending of the file's name.
    public static FileReading of(String name, String text) {
        if (name.endsWith(".ttl")) {
            return TurtleFile.read(text);
        }
        if (name.endsWith(".jsonld") || name.endsWith(".json")) {
            return JsonLdFile.read(text);
        }
        return name.endsWith(".csv") ? TableFile.read(text) : unreadable("form", name);
    }
}
