package org.essaim.practices.web;

import java.util.List;
import java.util.Map;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.site.PublicAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The collections for programs, each with its texts in every language and how much it holds.
@RestController
class CollectionsApi {
    private static final Practices.Extent NOTHING = new Practices.Extent(0, 0, 0);

    private final Practices practices;
    private final PublicAddress address;

    CollectionsApi(Practices practices, PublicAddress address) {
        this.practices = practices;
        this.address = address;
    }

    record Listing(int total, List<Item> items) {}

    record Item(
            String slug,
            String address,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> foreword,
            int sheets,
            int countries,
            int themes) {}

    @GetMapping("/api/v1/collections")
    Listing collections() {
        var extents = practices.extents();
        var items = practices.collections().stream()
                .map(collection -> item(collection, extents))
                .toList();
        return new Listing(items.size(), items);
    }

    @GetMapping("/api/v1/collections/{slug}")
    Item collection(@PathVariable String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound("collection");
        }
        return practices
                .collection(new Slug(slug))
                .map(collection -> item(collection, practices.extents()))
                .orElseThrow(() -> new NotFound("collection"));
    }

    private Item item(Collection collection, Map<Slug, Practices.Extent> extents) {
        var extent = extents.getOrDefault(collection.slug(), NOTHING);
        return new Item(
                collection.slug().value(),
                address.root() + "/en/collections/" + collection.slug(),
                collection.title().byCode(),
                collection.summary().byCode(),
                collection.foreword().byCode(),
                extent.sheets(),
                extent.countries(),
                extent.themes());
    }
}
