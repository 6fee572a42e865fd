package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Passage;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;

/// A concept as someone typed it into a form, field by field; becomes a concept, or the list of all that cannot be.
/// What the form does not ask for (links) stays as it was.
public final class ConceptDraft {
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_DEFINITION = 600;
    private static final int MOST_LABELS = 15;
    private static final String KEY = "knowledge.refused.";

    private final Map<String, String> typed;
    private final Vocabulary vocabulary;
    private final Language language;
    private final List<Refusal> refusals = new ArrayList<>();

    private ConceptDraft(Map<String, String> typed, Vocabulary vocabulary, Language language) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /// `before` is the concept that is to change; a new one gets its slug from its English label, else from its first.
    public static Outcome<Concept> read(
            Map<String, String> typed, String scheme, Optional<Concept> before, Vocabulary now, Language language) {
        var draft = new ConceptDraft(typed, now, language);
        var label = draft.texts("label", LONGEST_LABEL);
        var also = draft.also(label);
        var definition = draft.texts("definition", LONGEST_DEFINITION);
        if (label.isEmpty()) {
            draft.refuse("label." + language, "label", Map.of());
        }
        var id = before.map(Concept::id).orElseGet(() -> draft.unused(scheme, label));
        var broader = draft.broader(scheme, id);
        var related = draft.related(id);
        // The form shows the first broader concept only; the others stay where it does.
        var allBroader = before.map(Concept::broader)
                .filter(old -> !old.isEmpty() && broader.equals(List.of(old.getFirst())))
                .orElse(broader);
        if (!draft.refusals.isEmpty()) {
            return Outcome.refused(draft.refusals);
        }
        var ours = new TreeSet<>(before.map(Concept::ours).orElseGet(TreeSet::new));
        ours.removeIf(one -> !before.flatMap(old -> old.label().in(one)).equals(label.in(one)));
        var read = new Concept(
                id,
                label,
                also,
                definition,
                allBroader,
                related,
                before.map(Concept::links).orElse(List.of()),
                ours,
                false,
                null);
        return Outcome.done(ImportedWording.settled(read, now));
    }

    /// The fields of a form that shows this concept.
    public static Map<String, String> typed(Concept concept, Vocabulary vocabulary, Language reader) {
        var fields = new TreeMap<String, String>();
        concept.label().passages().forEach((one, passage) -> fields.put("label." + one, passage.value()));
        concept.also().forEach((one, labels) -> fields.put("also." + one, String.join("\n", labels)));
        concept.definition().passages().forEach((one, passage) -> fields.put("definition." + one, passage.value()));
        concept.broader().stream()
                .findFirst()
                .ifPresent(id -> fields.put("broader", id.slug().value()));
        fields.put(
                "related",
                String.join(
                        "\n",
                        vocabulary.related(concept.id()).stream()
                                .map(other -> other.label().best(reader).value())
                                .toList()));
        return fields;
    }

    private void refuse(String field, String key, Map<String, Object> arguments) {
        refusals.add(Refusal.of(field, KEY + key, arguments));
    }

    private String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private LocalizedText texts(String name, int longest) {
        var text = LocalizedText.EMPTY;
        for (var one : ConceptTable.LANGUAGES) {
            var value = field(name + "." + one);
            if (value.codePointCount(0, value.length()) > longest) {
                refuse(name + "." + one, "long", Map.of("most", longest));
            } else if (!value.isEmpty()) {
                text = text.with(one, one.equals(language) ? Passage.original(value) : Passage.translated(value));
            }
        }
        return text;
    }

    private SortedMap<Language, List<String>> also(LocalizedText label) {
        var also = new TreeMap<Language, List<String>>();
        for (var one : ConceptTable.LANGUAGES) {
            var seen = new HashSet<String>();
            label.in(one).ifPresent(value -> seen.add(value.toLowerCase(Locale.ROOT)));
            var labels = field("also." + one)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && seen.add(line.toLowerCase(Locale.ROOT)))
                    .toList();
            if (!labels.isEmpty() && label.in(one).isEmpty()) {
                refuse("label." + one, "preferred", Map.of());
            }
            if (labels.size() > MOST_LABELS) {
                refuse("also." + one, "many", Map.of("most", MOST_LABELS));
            }
            if (labels.stream().anyMatch(value -> value.length() > LONGEST_LABEL)) {
                refuse("also." + one, "long", Map.of("most", LONGEST_LABEL));
            }
            also.put(one, labels);
        }
        return also;
    }

    private ConceptId unused(String scheme, LocalizedText label) {
        var slug = Slug.from(label.best(Language.EN).value());
        var id = new ConceptId(scheme, slug);
        for (var number = 2; vocabulary.find(id).isPresent(); number++) {
            id = new ConceptId(scheme, Slug.from(slug.value() + " " + number));
        }
        return id;
    }

    private List<ConceptId> broader(String scheme, ConceptId self) {
        var slug = field("broader");
        if (slug.isEmpty()) {
            return List.of();
        }
        var id = ConceptId.read(scheme + "/" + slug)
                .filter(one -> vocabulary.find(one).isPresent());
        if (id.isEmpty() || id.get().equals(self)) {
            refuse("broader", "broader", Map.of());
            return List.of();
        }
        return List.of(id.get());
    }

    private List<ConceptId> related(ConceptId self) {
        var ids = new LinkedHashSet<ConceptId>();
        field("related")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var found = ConceptId.read(line)
                            .flatMap(vocabulary::find)
                            .map(Concept::id)
                            .or(() -> byLabel(line));
                    if (found.isPresent() && !found.get().equals(self)) {
                        ids.add(found.get());
                    } else {
                        refuse("related", "related", Map.of("words", line));
                    }
                });
        return List.copyOf(ids);
    }

    private Optional<ConceptId> byLabel(String line) {
        return vocabulary.all().stream()
                .filter(concept -> concept.label().passages().values().stream()
                        .anyMatch(passage -> passage.value().equalsIgnoreCase(line)))
                .findFirst()
                .map(Concept::id);
    }
}
