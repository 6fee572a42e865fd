package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.practices.domain.Areas;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.domain.CatalogueQuery.View;
import org.essaim.practices.web.CataloguePage.Kept;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.essaim.search.Question;
import org.essaim.site.Frame;

/// Addresses of the catalogue that differ from the present one in one thing. A change of the answer leads back to its
/// first page.
record CatalogueAddress(Frame frame, CatalogueQuery query) {

    /// One facet's value alone, whatever else is chosen now.
    static String only(Frame frame, Facet facet, String value) {
        return frame.href("/practices") + "?" + name(facet) + "=" + Frame.encoded(value);
    }

    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    String toggled(Facet facet, String value) {
        var values = new LinkedHashSet<>(query.chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return address(query.words(), facet, values, query.order(), query.view(), "");
    }

    /// The list of what the answer holds of one country.
    String inCountry(String country) {
        return address(query.words(), Facet.COUNTRY, Set.of(country), query.order(), View.LIST, "");
    }

    String withoutWords() {
        return address("", Facet.THEME, query.chosen(Facet.THEME), query.order(), query.view(), "");
    }

    /// Other words instead, all else as it is.
    String withWords(String words) {
        return address(words, Facet.THEME, query.chosen(Facet.THEME), query.order(), query.view(), "");
    }

    /// The same, with other words for the same things or only as typed.
    String widened(boolean wider) {
        return with(wider, query.area());
    }

    /// The same wherever it lies.
    String anywhere() {
        return with(query.wider(), Optional.empty());
    }

    private String with(boolean wider, Optional<Question.Area> area) {
        var other = new CatalogueQuery(
                query.words(),
                query.chosen(),
                query.order(),
                query.view(),
                query.limit(),
                query.after(),
                query.titles(),
                wider,
                area);
        return new CatalogueAddress(frame, other).from("");
    }

    /// The same search as a feed.
    String feed() {
        return from("").replaceFirst("/practices(?=\\?|$)", "/practices.atom");
    }

    String seenAs(View view) {
        return address(query.words(), Facet.THEME, query.chosen(Facet.THEME), query.order(), view, "");
    }

    String sortedBy(Order order) {
        return address(query.words(), Facet.THEME, query.chosen(Facet.THEME), order, query.view(), "");
    }

    String from(String cursor) {
        return address(query.words(), Facet.THEME, query.chosen(Facet.THEME), query.order(), query.view(), cursor);
    }

    /// What the search form carries besides the words.
    List<Kept> kept() {
        var kept = new ArrayList<Kept>();
        for (var facet : Facet.values()) {
            query.chosen(facet).forEach(value -> kept.add(new Kept(name(facet), value)));
        }
        query.area().ifPresent(area -> kept.add(new Kept(Areas.name(area), Areas.text(area))));
        if (!query.wider()) {
            kept.add(new Kept("wider", "no"));
        }
        if (query.view() != View.LIST) {
            kept.add(new Kept("view", query.view().name().toLowerCase(Locale.ROOT)));
        }
        return kept;
    }

    private String address(String words, Facet changed, Set<String> values, Order order, View view, String cursor) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "q", words);
        for (var facet : Facet.values()) {
            var chosen = facet == changed ? values : query.chosen(facet);
            chosen.forEach(value -> add(pairs, name(facet), value));
        }
        query.area().ifPresent(area -> add(pairs, Areas.name(area), Areas.text(area)));
        add(pairs, "sort", order == Order.RELEVANCE ? "" : order.name().toLowerCase(Locale.ROOT));
        add(pairs, "wider", query.wider() ? "" : "no");
        add(pairs, "view", view == View.LIST ? "" : view.name().toLowerCase(Locale.ROOT));
        add(pairs, "cursor", cursor);
        return frame.href("/practices") + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isBlank()) {
            pairs.add(name + "=" + Frame.encoded(value));
        }
    }
}
