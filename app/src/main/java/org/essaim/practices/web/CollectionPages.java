package org.essaim.practices.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.practices.usecases.ReadCollection;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.practices.usecases.SearchCatalogue.Row;
import org.essaim.practices.web.CollectionPage.Land;
import org.essaim.practices.web.CollectionPage.Room;
import org.essaim.search.Facet;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Collections: the list of them, and each as an exhibition.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/collections")
class CollectionPages {
    private final ReadCollection collections;
    private final SearchCatalogue catalogue;
    private final Cards cards;
    private final Drawings drawings;
    private final CollectionWays ways;

    CollectionPages(
            ReadCollection collections,
            SearchCatalogue catalogue,
            Cards cards,
            Drawings drawings,
            CollectionWays ways) {
        this.ways = ways;
        this.collections = collections;
        this.catalogue = catalogue;
        this.cards = cards;
        this.drawings = drawings;
    }

    @GetMapping
    PageView collections(Frame frame) {
        var counts = catalogue.counts(frame.language());
        return PageView.of(
                "practices/collections",
                new CollectionsPage(collections.all().stream()
                        .map(collection -> new CollectionsPage.Item(
                                frame.best(collection.title()),
                                frame.best(collection.summary()),
                                frame.href("/collections/" + collection.slug()),
                                counts.count(Facet.COLLECTION, collection.slug().value())))
                        .toList()));
    }

    @GetMapping("/{slug}")
    PageView collection(Frame frame, Viewer viewer, @PathVariable String slug) {
        var reading = collections.read(slug);
        var collection = reading.collection();
        var rows = reading.rows();
        var organisations = rows.stream()
                .map(row -> row.sheet().content().organisation())
                .distinct()
                .count();
        var lands = lands(rows, slug, frame);
        return PageView.of(
                "practices/collection",
                new CollectionPage(
                        slug,
                        frame.best(collection.title()),
                        frame.best(collection.summary()),
                        frame.best(collection.foreword()),
                        rows.size(),
                        lands.size(),
                        Math.toIntExact(organisations),
                        rows.isEmpty() ? "" : drawings.swarm(rows, frame),
                        rows.isEmpty() ? "" : drawings.map(rows, frame, country -> inCountry(frame, slug, country)),
                        rooms(cards.of(rows, frame, "")),
                        lands,
                        ways.of(collection.slug()),
                        CatalogueAddress.only(frame, Facet.COLLECTION, slug),
                        collection.isLookedAfterBy(viewer) ? frame.href("/desk/collections/" + slug) : ""));
    }

    private static List<Room> rooms(List<Card> all) {
        var rooms = new ArrayList<Room>();
        all.stream()
                .collect(Collectors.groupingBy(Card::theme, LinkedHashMap::new, Collectors.toList()))
                .forEach((theme, cards) -> rooms.add(new Room(theme, cards)));
        rooms.sort(Comparator.comparingInt((Room room) -> -room.cards().size())
                .thenComparing(room -> room.theme().label().value()));
        return rooms;
    }

    private static String inCountry(Frame frame, String slug, String country) {
        return CatalogueAddress.only(frame, Facet.COLLECTION, slug) + "&country=" + country;
    }

    private static List<Land> lands(List<Row> rows, String slug, Frame frame) {
        var lands = new ArrayList<Land>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.sheet().content().country(), Collectors.counting()))
                .forEach((country, count) -> lands.add(
                        new Land(frame.country(country), Math.toIntExact(count), inCountry(frame, slug, country))));
        lands.sort(Comparator.comparingInt((Land land) -> -land.count()).thenComparing(Land::name));
        return lands;
    }
}
