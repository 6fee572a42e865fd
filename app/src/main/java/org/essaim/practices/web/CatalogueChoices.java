package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.Practices;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.domain.CatalogueQuery.View;
import org.essaim.practices.domain.Excerpt;
import org.essaim.practices.web.CataloguePage.Chip;
import org.essaim.practices.web.CataloguePage.FacetChoice;
import org.essaim.practices.web.CataloguePage.Value;
import org.essaim.practices.web.CataloguePage.Way;
import org.essaim.search.Answer;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.essaim.search.Question;
import org.essaim.site.Frame;
import org.springframework.stereotype.Component;

/// What a reader of the catalogue can choose next, each with what it would leave.
@Component
class CatalogueChoices {
    private static final int MOST_VALUES = 40;
    private static final Set<Facet> ONLY_WITH_OTHERS = Set.of(Facet.YEAR, Facet.FIGURES);

    private final Glossary glossary;
    private final Practices practices;
    private final Directory directory;

    CatalogueChoices(Glossary glossary, Practices practices, Directory directory) {
        this.glossary = glossary;
        this.directory = directory;
        this.practices = practices;
    }

    List<FacetChoice> facets(CatalogueQuery query, Answer answer, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        var names = names(answer, query);
        return Arrays.stream(Facet.values())
                .map(facet -> facet(facet, query, answer, address, names))
                .filter(choice -> !choice.values().isEmpty())
                .toList();
    }

    private FacetChoice facet(Facet facet, CatalogueQuery query, Answer answer, CatalogueAddress address, Names names) {
        var counts = new HashMap<>(answer.counts().getOrDefault(facet, Map.of()));
        if (facet == Facet.ORGANISATION) {
            counts.keySet().retainAll(names.organisations().keySet());
        }
        query.chosen(facet).forEach(value -> counts.putIfAbsent(value, 0));
        if (counts.size() == 1
                && ONLY_WITH_OTHERS.contains(facet)
                && query.chosen(facet).isEmpty()) {
            counts.clear();
        }
        var values = new ArrayList<Value>();
        counts.forEach((value, count) -> {
            var label = label(facet, value, address.frame(), names);
            var lang = label.language().equals(address.frame().language())
                    ? ""
                    : label.language().code();
            var chosen = query.chosen(facet).contains(value);
            values.add(new Value(label.value(), lang, count, address.toggled(facet, value), chosen));
        });
        values.sort(Comparator.comparing((Value value) -> !value.chosen())
                .thenComparingInt(value -> -value.count())
                .thenComparing(Value::label));
        return new FacetChoice(
                CatalogueAddress.name(facet), List.copyOf(values.subList(0, Math.min(MOST_VALUES, values.size()))));
    }

    /// Everything chosen, with what the answer would count without it; for one value of several, with the others.
    List<Chip> chips(CatalogueQuery query, Answer answer, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        var chips = new ArrayList<Chip>();
        if (!query.words().isBlank()) {
            chips.add(new Chip("words", Excerpt.cut(query.words(), 40), address.withoutWords(), -1));
        }
        query.area().ifPresent(area -> chips.add(new Chip("area", place(area, frame), address.anywhere(), -1)));
        var names = names(answer, query);
        for (var facet : Facet.values()) {
            var chosen = query.chosen(facet);
            var all = answer.counts().getOrDefault(facet, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            for (var value : chosen) {
                var without = facet != Facet.LANGUAGE && chosen.size() == 1 ? all : -1;
                chips.add(new Chip(
                        CatalogueAddress.name(facet),
                        label(facet, value, frame, names).value(),
                        address.toggled(facet, value),
                        without));
            }
        }
        return chips;
    }

    List<Way> views(CatalogueQuery query, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        return Arrays.stream(View.values())
                .map(view -> new Way(view.name().toLowerCase(Locale.ROOT), address.seenAs(view), view == query.view()))
                .toList();
    }

    List<Way> orders(CatalogueQuery query, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        return Arrays.stream(Order.values())
                .map(order ->
                        new Way(order.name().toLowerCase(Locale.ROOT), address.sortedBy(order), order == query.order()))
                .toList();
    }

    /// What the answer's values are called: collections by their slugs, organisations by their ids.
    private record Names(Map<String, LocalizedText> collections, Map<String, String> organisations) {}

    private Names names(Answer answer, CatalogueQuery query) {
        var collections = new HashMap<String, LocalizedText>();
        practices.collections().forEach(one -> collections.put(one.slug().value(), one.title()));
        var wanted = new HashSet<OrganisationId>();
        var counted = answer.counts().getOrDefault(Facet.ORGANISATION, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey);
        Stream.concat(counted, query.chosen(Facet.ORGANISATION).stream())
                .forEach(id -> wanted.add(new OrganisationId(UUID.fromString(id))));
        var organisations = new HashMap<String, String>();
        directory
                .findAll(wanted)
                .forEach((id, one) -> organisations.put(id.value().toString(), one.name()));
        return new Names(collections, organisations);
    }

    private static String place(Question.Area area, Frame frame) {
        return switch (area) {
            case Question.Area.Box _ -> frame.text("practices.area.box");
            case Question.Area.Around around ->
                frame.text("practices.area.near", Map.of("kilometres", around.kilometres()));
        };
    }

    private LocalizedText.Wording label(Facet facet, String value, Frame frame, Names names) {
        return switch (facet) {
            case THEME -> concept(Glossary.THEMES, value, frame);
            case ACTIVITY -> concept("activities", value, frame);
            case COUNTRY -> new LocalizedText.Wording(frame.language(), frame.country(value));
            case LANGUAGE -> new LocalizedText.Wording(frame.language(), frame.languageName(new Language(value)));
            case COLLECTION ->
                Optional.ofNullable(names.collections().get(value))
                        .map(frame::best)
                        .orElse(new LocalizedText.Wording(frame.language(), value));
            case ORGANISATION ->
                new LocalizedText.Wording(
                        frame.language(), names.organisations().getOrDefault(value, value));
            case MATURITY -> new LocalizedText.Wording(frame.language(), frame.text("practices.maturity." + value));
            case SDG -> concept("sdgs", value, frame);
            case YEAR -> new LocalizedText.Wording(frame.language(), value);
            case FIGURES -> new LocalizedText.Wording(frame.language(), frame.text("practices.figures." + value));
        };
    }

    private LocalizedText.Wording concept(String scheme, String slug, Frame frame) {
        return glossary.find(scheme, new Slug(slug))
                .map(concept -> frame.best(concept.label()))
                .orElse(new LocalizedText.Wording(frame.language(), slug));
    }
}
