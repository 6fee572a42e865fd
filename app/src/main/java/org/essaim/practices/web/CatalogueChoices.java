package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.essaim.site.Frame;
import org.springframework.stereotype.Component;

/// What a reader of the catalogue can choose next, each with what it would leave.
@Component
class CatalogueChoices {
    private final Glossary glossary;
    private final Practices practices;

    CatalogueChoices(Glossary glossary, Practices practices) {
        this.glossary = glossary;
        this.practices = practices;
    }

    List<FacetChoice> facets(CatalogueQuery query, Answer answer, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        var collections = titles();
        return Arrays.stream(Facet.values())
                .map(facet -> facet(facet, query, answer, address, collections))
                .filter(choice -> !choice.values().isEmpty())
                .toList();
    }

    private FacetChoice facet(
            Facet facet,
            CatalogueQuery query,
            Answer answer,
            CatalogueAddress address,
            Map<String, LocalizedText> collections) {
        var counts = new HashMap<>(answer.counts().getOrDefault(facet, Map.of()));
        query.chosen(facet).forEach(value -> counts.putIfAbsent(value, 0));
        var values = new ArrayList<Value>();
        counts.forEach((value, count) -> {
            var label = label(facet, value, address.frame(), collections);
            var lang = label.language().equals(address.frame().language())
                    ? ""
                    : label.language().code();
            var chosen = query.chosen(facet).contains(value);
            values.add(new Value(label.value(), lang, count, address.toggled(facet, value), chosen));
        });
        values.sort(Comparator.comparing((Value value) -> !value.chosen())
                .thenComparingInt(value -> -value.count())
                .thenComparing(Value::label));
        return new FacetChoice(CatalogueAddress.name(facet), values);
    }

    /// Everything chosen, with what the answer would count without it; for one value of several, with the others.
    List<Chip> chips(CatalogueQuery query, Answer answer, Frame frame) {
        var address = new CatalogueAddress(frame, query);
        var chips = new ArrayList<Chip>();
        if (!query.words().isBlank()) {
            chips.add(new Chip("words", Excerpt.cut(query.words(), 40), address.withoutWords(), -1));
        }
        var collections = titles();
        for (var facet : Facet.values()) {
            var chosen = query.chosen(facet);
            var all = answer.counts().getOrDefault(facet, Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            for (var value : chosen) {
                var without = facet != Facet.LANGUAGE && chosen.size() == 1 ? all : -1;
                chips.add(new Chip(
                        CatalogueAddress.name(facet),
                        label(facet, value, frame, collections).value(),
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

    private Map<String, LocalizedText> titles() {
        var titles = new HashMap<String, LocalizedText>();
        practices.collections().forEach(one -> titles.put(one.slug().value(), one.title()));
        return titles;
    }

    private LocalizedText.Wording label(
            Facet facet, String value, Frame frame, Map<String, LocalizedText> collections) {
        return switch (facet) {
            case THEME ->
                glossary.find(Glossary.THEMES, new Slug(value))
                        .map(theme -> frame.best(theme.label()))
                        .orElse(new LocalizedText.Wording(frame.language(), value));
            case COUNTRY -> new LocalizedText.Wording(frame.language(), frame.country(value));
            case LANGUAGE -> new LocalizedText.Wording(frame.language(), frame.languageName(new Language(value)));
            case COLLECTION ->
                Optional.ofNullable(collections.get(value))
                        .map(frame::best)
                        .orElse(new LocalizedText.Wording(frame.language(), value));
        };
    }
}
