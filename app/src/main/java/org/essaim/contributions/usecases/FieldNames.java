package org.essaim.contributions.usecases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.site.Words;

/// What a field of a form is called by whoever reads, so that a refusal says what it is about: the name of the field or
/// the question, whether it was typed on a page, sent by a program or written in a table.
public final class FieldNames {
    private static final List<String> PREFIXES = List.of("answers.", "q.");
    private static final List<String> OF_A_PICTURE = List.of("picture", "alternative", "credit", "licence");

    private static final Set<String> OF_AN_ENTRY = Set.of("channel", "received");

    private FieldNames() {}

    /// The names of the fields that are refused, by field; what has none is left out.
    public static Map<String, String> of(Words words, Language reader, Stage stage, List<Refusal> refusals) {
        var names = new HashMap<String, String>();
        for (var refusal : refusals) {
            var name = of(words, reader, stage, refusal.field());
            if (!name.isEmpty()) {
                names.put(refusal.field(), name);
            }
        }
        return names;
    }

    /// The name of one, or empty.
    public static String of(Words words, Language reader, Stage stage, String field) {
        if (words.has("contributions.field." + field)) {
            return words.text(reader, "contributions.field." + field, Map.of());
        }
        var key = bare(field);
        for (var question : stage.questions()) {
            if (key.equals(question.key()) || key.startsWith(question.key() + ".") || isPartOf(question, key)) {
                return question.label().best(reader).value();
            }
        }
        var head = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return OF_AN_ENTRY.contains(head) ? words.text(reader, "contributions.entry." + head, Map.of()) : "";
    }

    private static String bare(String field) {
        for (var prefix : PREFIXES) {
            if (field.startsWith(prefix)) {
                return field.substring(prefix.length());
            }
        }
        return field;
    }

    private static boolean isPartOf(Question question, String key) {
        return switch (question.kind().substance()) {
            case TEXT -> false;
            case FIGURES -> key.matches("f\\d+\\.\\w+");
            case PICTURE -> OF_A_PICTURE.contains(key);
            case FILE -> "document".equals(key);
        };
    }
}
