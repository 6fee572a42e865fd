package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.jspecify.annotations.Nullable;

/// Gathers what SKOS statements say of one concept, in whatever form they came. Answers false to what it cannot use.
final class StatedConcept {
    private final ConceptId id;
    private LocalizedText label = LocalizedText.EMPTY;
    private LocalizedText definition = LocalizedText.EMPTY;
    private final TreeMap<Language, List<String>> also = new TreeMap<>();
    private final List<ConceptId> broader = new ArrayList<>();
    private final List<ConceptId> related = new ArrayList<>();
    private final List<Concept.Link> links = new ArrayList<>();
    private final TreeSet<Language> ours = new TreeSet<>();
    private boolean retired;
    private @Nullable ConceptId successor;

    StatedConcept(ConceptId id) {
        this.id = id;
    }

    /// `property` is the local name of the SKOS, Dublin Core or OWL property.
    boolean text(String property, String code, String value) {
        var tag = code.toLowerCase(Locale.ROOT);
        if (!Language.isTag(tag)) {
            return !List.of("prefLabel", "altLabel", "definition").contains(property);
        }
        var language = new Language(tag);
        switch (property) {
            case "prefLabel" -> {
                if (label.in(language).isPresent()) {
                    return false;
                }
                label = FileReading.with(label, language, value);
            }
            case "altLabel" ->
                also.computeIfAbsent(language, _ -> new ArrayList<>()).add(value);
            case "definition" -> definition = FileReading.with(definition, language, value);
            case "editorialNote" ->
                ConceptTable.LANGUAGES.stream()
                        .filter(one -> value.equals(Turtle.ours(one)))
                        .forEach(ours::add);
            default -> {}
        }
        return true;
    }

    boolean flag(String property, boolean value) {
        if ("deprecated".equals(property)) {
            retired = value;
        }
        return true;
    }

    boolean address(String property, String address) {
        var named = Addresses.read(address);
        switch (property) {
            case "exactMatch" -> links.add(new Concept.Link(true, address));
            case "closeMatch" -> links.add(new Concept.Link(false, address));
            case "broader" -> named.ifPresent(broader::add);
            case "related" -> named.ifPresent(related::add);
            case "isReplacedBy" -> successor = named.orElse(null);
            default -> {
                return true;
            }
        }
        return named.isPresent() || property.endsWith("Match");
    }

    Concept concept() {
        return new Concept(id, label, also, definition, broader, related, links, ours, retired, successor);
    }
}
