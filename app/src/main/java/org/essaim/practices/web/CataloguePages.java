package org.essaim.practices.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.practices.domain.CatalogueParameters;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.domain.CatalogueQuery.View;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.practices.usecases.SearchCatalogue.Found;
import org.essaim.practices.web.CataloguePage.Group;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The catalogue. A value that cannot be is said on the page and left out, so that a broken link still leads to
/// something.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}")
class CataloguePages {
    private final SearchCatalogue catalogue;
    private final CatalogueChoices choices;
    private final Cards cards;
    private final Drawings drawings;
    private final HeardWords heard;

    CataloguePages(
            SearchCatalogue catalogue, CatalogueChoices choices, Cards cards, Drawings drawings, HeardWords heard) {
        this.catalogue = catalogue;
        this.choices = choices;
        this.cards = cards;
        this.drawings = drawings;
        this.heard = heard;
    }

    @GetMapping("/practices")
    PageView practices(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        var read = CatalogueParameters.read(parameters, catalogue.known());
        var query = read.query();
        var found = catalogue.search(query, frame.language());
        var everything = query.isNarrowed()
                ? catalogue.counts(frame.language()).total()
                : found.answer().total();
        var shown = cards.of(found.rows(), frame, query.words(), found.wider());
        var address = new CatalogueAddress(frame, query);
        var page = new CataloguePage(
                query,
                read.refusals(),
                found.answer().total(),
                everything,
                shown,
                choices.facets(query, found.answer(), frame),
                choices.chips(query, found.answer(), frame),
                address.kept(),
                choices.views(query, frame),
                choices.orders(query, frame),
                drawing(query, found, frame),
                groups(query, shown, frame),
                query.view() == View.LIST ? found.next().map(address::from).orElse("") : "",
                query.after().isPresent() ? address.from("") : "",
                heard.of(query, found, frame),
                address.feed(),
                catalogue.progress());
        var status = read.refusals().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return new PageView("practices/catalogue", page, status);
    }

    private String drawing(CatalogueQuery query, Found found, Frame frame) {
        if (found.rows().isEmpty()) {
            return "";
        }
        return switch (query.view()) {
            case LIST -> "";
            case MAP -> drawings.map(found.rows(), frame, new CatalogueAddress(frame, query)::inCountry);
            case SWARM -> drawings.swarm(found.rows(), frame);
        };
    }

    private static List<Group> groups(CatalogueQuery query, List<Card> cards, Frame frame) {
        return switch (query.view()) {
            case LIST -> List.of();
            case MAP -> byCountry(cards, frame);
            case SWARM -> byTheme(cards);
        };
    }

    static List<Group> byCountry(List<Card> cards, Frame frame) {
        return cards.stream()
                .collect(Collectors.groupingBy(Card::country, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group("country-" + group.getKey(), frame.country(group.getKey()), group.getValue()))
                .sorted(Comparator.comparingInt((Group group) -> -group.cards().size())
                        .thenComparing(Group::label))
                .toList();
    }

    static List<Group> byTheme(List<Card> cards) {
        return cards.stream()
                .collect(Collectors.groupingBy(Card::theme, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group ->
                        new Group(group.getKey().slug(), group.getKey().label().value(), group.getValue()))
                .sorted(Comparator.comparingInt((Group group) -> -group.cards().size())
                        .thenComparing(Group::label))
                .toList();
    }
}
