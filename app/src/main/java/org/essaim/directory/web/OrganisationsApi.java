package org.essaim.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.directory.Location;
import org.essaim.directory.Organisation;
import org.essaim.directory.usecases.ReadDirectory;
import org.essaim.kernel.Refusal;
import org.essaim.site.ApiProblem;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public directory for programs.
@RestController
class OrganisationsApi {
    private static final int MOST = 100;

    private final ReadDirectory directory;
    private final Words words;

    OrganisationsApi(ReadDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    record Listing(int total, List<Item> items, @Nullable UUID next) {}

    record Item(
            UUID id,
            String slug,
            String name,
            String country,
            @Nullable String city,
            @Nullable Location location,
            @Nullable String website,
            boolean network,
            boolean example) {}

    @GetMapping("/api/v1/organisations")
    ResponseEntity<?> organisations(@RequestParam MultiValueMap<String, String> given) {
        var refusals = new ArrayList<Refusal>();
        var country = first(given, "country").strip().toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !Countries.isOne(country)) {
            refusals.add(Countries.refusal());
        }
        var limit = first(given, "limit");
        if (!limit.isEmpty() && !(limit.matches("\\d{1,3}") && number(limit) >= 1 && number(limit) <= MOST)) {
            refuse(refusals, "limit", "limit", "1–" + MOST);
        }
        var cursor = first(given, "cursor");
        var after = directory.place(cursor);
        if (!cursor.isEmpty() && after.isEmpty()) {
            refuse(refusals, "cursor", "cursor", "next");
        }
        if (!refusals.isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, refusals, words);
        }
        var found = directory.list(first(given, "q"), country, after, limit.isEmpty() ? 20 : number(limit));
        return ResponseEntity.ok(new Listing(
                found.total(),
                found.organisations().stream().map(OrganisationsApi::item).toList(),
                found.next().orElse(null)));
    }

    private static void refuse(List<Refusal> refusals, String field, String key, String allowed) {
        refusals.add(Refusal.of(field, "directory.refusal." + key, Map.of("allowed", allowed)));
    }

    private static String first(MultiValueMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).orElse("");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Item item(Organisation organisation) {
        return new Item(
                organisation.id().value(),
                organisation.slug().value(),
                organisation.name(),
                organisation.country(),
                organisation.city(),
                organisation.location(),
                organisation.website(),
                organisation.network(),
                organisation.example());
    }
}
