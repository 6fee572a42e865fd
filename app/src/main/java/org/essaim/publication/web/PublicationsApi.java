package org.essaim.publication.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.publication.Publication;
import org.essaim.publication.Release;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.site.PublicAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The released books for programs.
@RestController
class PublicationsApi {
    private final ReadPublications publications;
    private final PublicAddress address;

    PublicationsApi(ReadPublications publications, PublicAddress address) {
        this.publications = publications;
        this.address = address;
    }

    record Listing(int total, List<Item> items) {}

    record Item(String slug, String collection, Map<String, String> title, List<EditionItem> editions) {}

    record EditionItem(
            String language, int release, Instant madeAt, int pages, String url, FileItem pdf, FileItem epub) {}

    record FileItem(String url, long bytes, String sha256) {}

    @GetMapping("/api/v1/publications")
    Listing publications() {
        var items = publications.released().stream().map(this::item).toList();
        return new Listing(items.size(), items);
    }

    private Item item(Publication publication) {
        var titles = new TreeMap<String, String>();
        publication.title().passages().forEach((language, passage) -> titles.put(language.code(), passage.value()));
        return new Item(
                publication.slug().value(),
                publication.collection().value(),
                titles,
                publication.editions().stream()
                        .filter(edition -> edition.release() != null)
                        .map(ReadableEdition::of)
                        .map(edition -> edition(publication, edition.language(), edition.release()))
                        .toList());
    }

    private EditionItem edition(Publication publication, Language language, Release release) {
        var url = address.of(language, "/publications/" + publication.slug());
        return new EditionItem(
                language.code(),
                release.number(),
                release.madeAt(),
                release.pages(),
                url,
                new FileItem(url + ".pdf", release.pdf().bytes(), release.pdf().sha256()),
                new FileItem(
                        url + ".epub", release.epub().bytes(), release.epub().sha256()));
    }
}
