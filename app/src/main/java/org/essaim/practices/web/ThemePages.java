package org.essaim.practices.web;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Glossary;
import org.essaim.practices.domain.CatalogueParameters;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.practices.web.ThemePage.Name;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.essaim.site.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The themes, and the practices in each.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/themes")
class ThemePages {
    private final Glossary glossary;
    private final SearchCatalogue catalogue;
    private final Cards cards;
    private final PublicAddress address;

    ThemePages(Glossary glossary, SearchCatalogue catalogue, Cards cards, PublicAddress address) {
        this.glossary = glossary;
        this.catalogue = catalogue;
        this.cards = cards;
        this.address = address;
    }

    @GetMapping
    PageView themes(Frame frame) {
        var counts = catalogue.counts(frame.language());
        var rooms = glossary.scheme(Glossary.THEMES).stream()
                .map(theme -> new ThemesPage.Room(
                        cards.subject(theme.slug(), frame),
                        frame.best(theme.definition()),
                        counts.count(Facet.THEME, theme.slug().value())))
                .toList();
        return PageView.of("practices/themes", new ThemesPage(rooms, counts.total()));
    }

    @GetMapping("/{slug}")
    PageView theme(Frame frame, @PathVariable String slug) {
        var theme = Optional.of(slug)
                .filter(Slug::isSlug)
                .flatMap(text -> glossary.find(Glossary.THEMES, new Slug(text)))
                .orElseThrow(() -> new NotFound("theme"));
        var found = catalogue.search(within(theme.slug()), frame.language());
        var names = theme.label().passages().entrySet().stream()
                .filter(name -> !name.getKey().equals(frame.language()))
                .map(name -> new Name(name.getKey(), name.getValue().value()))
                .toList();
        return PageView.of(
                "practices/theme",
                new ThemePage(
                        cards.subject(theme.slug(), frame),
                        frame.best(theme.definition()),
                        names,
                        found.answer().total(),
                        cards.of(found.rows(), frame, ""),
                        found.answer().total() > found.rows().size()
                                ? CatalogueAddress.only(frame, Facet.THEME, slug)
                                : "",
                        address.root() + "/id/concept/themes/" + slug));
    }

    private static CatalogueQuery within(Slug theme) {
        var chosen = new EnumMap<Facet, SequencedSet<String>>(Facet.class);
        chosen.put(Facet.THEME, new LinkedHashSet<>(List.of(theme.value())));
        return new CatalogueQuery(
                "",
                chosen,
                Order.RELEVANCE,
                CatalogueQuery.View.LIST,
                CatalogueParameters.PAGE,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }
}
