package org.essaim.publication.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.publication.Publication;
import org.essaim.publication.Release;
import org.essaim.publication.usecases.ReadPublications;
import org.essaim.site.ApiProblem;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The released books for programs.
@RestController
class PublicationsApi {
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    private final ReadPublications publications;
    private final Words words;
    private final PublicAddress address;

    PublicationsApi(ReadPublications publications, Words words, PublicAddress address) {
        this.words = words;
        this.publications = publications;
        this.address = address;
    }

    record Listing(int total, List<Item> items, @Nullable String next) {}

    record Item(String slug, String collection, Map<String, String> title, List<EditionItem> editions) {}

    record EditionItem(
            String language,
            int release,
            Instant madeAt,
            int pages,
            String url,
            String data,
            FileItem pdf,
            FileItem epub) {}

    record FileItem(String url, long bytes, String sha256) {}

    @GetMapping("/api/v1/publications")
    ResponseEntity<?> publications(@RequestParam MultiValueMap<String, String> given) {
        var released = publications.released();
        var refusals = new ArrayList<Refusal>();
        var limit = first(given, "limit", "20");
        if (!LIMIT.matcher(limit).matches()) {
            refuse(refusals, "limit", "1–100");
        }
        var cursor = first(given, "cursor", "");
        var place = released.stream().map(one -> one.slug().value()).toList().indexOf(cursor);
        if (!cursor.isEmpty() && place < 0) {
            refuse(refusals, "cursor", "next");
        }
        if (!refusals.isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, refusals, words);
        }
        var rest = released.subList(place + 1, released.size());
        var page = rest.subList(0, Math.min(Integer.parseInt(limit), rest.size()));
        return ResponseEntity.ok(new Listing(
                released.size(),
                page.stream().map(this::item).toList(),
                page.size() < rest.size() ? page.getLast().slug().value() : null));
    }

    private static String first(MultiValueMap<String, String> given, String name, String otherwise) {
        var value = given.getFirst(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private static void refuse(List<Refusal> refusals, String field, String allowed) {
        refusals.add(Refusal.of(field, "publication.api." + field, Map.of("allowed", allowed)));
    }

    private Item item(Publication publication) {
        return new Item(
                publication.slug().value(),
                publication.collection().value(),
                publication.title().byCode(),
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
                url + "/data/book.jsonld",
                new FileItem(url + ".pdf", release.pdf().bytes(), release.pdf().sha256()),
                new FileItem(
                        url + ".epub", release.epub().bytes(), release.epub().sha256()));
    }
}
