package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.ConceptId;

/// A work, as a CSL-JSON item without its id, and the concepts it is about. Only made from items that
/// [ReferenceItem] has checked.
public record Reference(Slug slug, SortedMap<String, Object> csl, List<ConceptId> concepts) {
    public Reference {
        csl = Collections.unmodifiableSortedMap(new TreeMap<>(csl));
        concepts = List.copyOf(concepts);
    }

    /// The whole item with its id.
    public Map<String, Object> item() {
        var item = new TreeMap<>(csl);
        item.put("id", slug.value());
        return item;
    }

    public String text(String field) {
        return csl.get(field) instanceof String text ? text : "";
    }

    public String title() {
        return text("title");
    }

    public String type() {
        return text("type");
    }

    /// Authors as `family, given` or as the name of an organisation.
    public List<String> names(String field) {
        var names = new ArrayList<String>();
        if (csl.get(field) instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> name) {
                    names.add(name(name));
                }
            }
        }
        return List.copyOf(names);
    }

    private static String name(Map<?, ?> name) {
        if (name.get("literal") instanceof String literal) {
            return literal;
        }
        return Stream.of(name.get("family"), name.get("given"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(", "));
    }

    /// Year, month and day as far as known of the first date; empty when there is none.
    public List<Integer> issued() {
        if (csl.get("issued") instanceof Map<?, ?> date
                && date.get("date-parts") instanceof List<?> dates
                && !dates.isEmpty()
                && dates.getFirst() instanceof List<?> parts) {
            return parts.stream()
                    .filter(Number.class::isInstance)
                    .map(part -> ((Number) part).intValue())
                    .toList();
        }
        return List.of();
    }

    public String year() {
        return issued().isEmpty() ? "" : String.valueOf(issued().getFirst());
    }
}
