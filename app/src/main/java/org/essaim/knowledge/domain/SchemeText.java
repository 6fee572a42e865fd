package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Scheme;

/// Reads a concept scheme as it is written down for people to review: a head with the scheme's name, then the concepts,
/// each a slug on a line of its own with indented lines below, one per language and kind. Refuses any other line, with
/// its number.
public final class SchemeText {
    /// A scheme with its concepts in their order.
    public record Written(Scheme scheme, List<Concept> concepts) {}

    private static final String SEPARATOR = "\\s*\\|\\s*";

    private final List<Concept> concepts = new ArrayList<>();
    private String name = "";
    private LocalizedText title = LocalizedText.EMPTY;
    private LocalizedText purpose = LocalizedText.EMPTY;
    private Draft draft = new Draft("");

    private static final class Draft {
        private final String slug;
        private LocalizedText label = LocalizedText.EMPTY;
        private LocalizedText definition = LocalizedText.EMPTY;
        private final TreeMap<Language, List<String>> also = new TreeMap<>();
        private final List<ConceptId> broader = new ArrayList<>();
        private final List<ConceptId> related = new ArrayList<>();
        private final List<Concept.Link> links = new ArrayList<>();
        private final TreeSet<Language> ours = new TreeSet<>();

        Draft(String slug) {
            this.slug = slug;
        }
    }

    private SchemeText() {}

    public static Written read(String text) {
        var reading = new SchemeText();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            try {
                reading.line(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Line " + number + ": " + e.getMessage(), e);
            }
        }
        reading.finish();
        return new Written(new Scheme(reading.name, reading.title, reading.purpose), List.copyOf(reading.concepts));
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (!line.startsWith(" ")) {
            begin(line.strip());
            return;
        }
        var stripped = line.strip();
        var space = stripped.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("nothing after " + stripped);
        }
        var word = stripped.substring(0, space);
        var value = stripped.substring(space + 1).strip();
        if (draft.slug.isEmpty()) {
            head(word, value);
        } else {
            entry(word, value);
        }
    }

    private void begin(String line) {
        if (line.startsWith("scheme ")) {
            name = new Slug(line.substring("scheme ".length())).value();
            return;
        }
        finish();
        draft = new Draft(new Slug(line).value());
    }

    private void head(String word, String value) {
        var text = value.substring(value.indexOf(' ') + 1).strip();
        var passage = Passage.original(text);
        switch (word) {
            case "title" -> title = title.with(language(value), passage);
            case "purpose" -> purpose = purpose.with(language(value), passage);
            default -> throw new IllegalArgumentException("unknown word " + word);
        }
    }

    private void entry(String word, String value) {
        switch (word) {
            case "def" ->
                draft.definition = draft.definition.with(
                        language(value),
                        passage(language(value), value.substring(3).strip()));
            case "broader" -> draft.broader.addAll(ids(value));
            case "related" -> draft.related.addAll(ids(value));
            case "exact" -> draft.links.add(new Concept.Link(true, value));
            case "close" -> draft.links.add(new Concept.Link(false, value));
            case "ours" ->
                Arrays.stream(value.split("\\s+", -1)).map(Language::new).forEach(draft.ours::add);
            default -> labels(new Language(word), List.of(value.split(SEPARATOR, -1)));
        }
    }

    private void labels(Language language, List<String> labels) {
        if (draft.label.in(language).isPresent()) {
            throw new IllegalArgumentException("a second line of labels in " + language);
        }
        draft.label = draft.label.with(language, passage(language, labels.getFirst()));
        draft.also.put(language, labels.subList(1, labels.size()));
    }

    private List<ConceptId> ids(String value) {
        return Arrays.stream(value.split("\\s+", -1))
                .map(one -> ConceptId.read(one).orElseGet(() -> new ConceptId(name, new Slug(one))))
                .toList();
    }

    private static Language language(String value) {
        return new Language(value.substring(0, 2));
    }

    private static Passage passage(Language language, String value) {
        return language.equals(Language.EN) ? Passage.original(value) : Passage.translated(value);
    }

    private void finish() {
        if (!draft.slug.isEmpty()) {
            concepts.add(new Concept(
                    new ConceptId(name, new Slug(draft.slug)),
                    draft.label,
                    draft.also,
                    draft.definition,
                    draft.broader,
                    draft.related,
                    draft.links,
                    draft.ours,
                    false,
                    null));
        }
    }
}
