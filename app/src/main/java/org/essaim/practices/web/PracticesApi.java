package org.essaim.practices.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.CatalogueParameters;
import org.essaim.practices.domain.WebAddress;
import org.essaim.practices.usecases.ReadSheet;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.practices.usecases.WidenWords;
import org.essaim.site.ApiProblem;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The sheets for programs.
@RestController
class PracticesApi {

    private final SearchCatalogue catalogue;
    private final ReadSheet reading;
    private final Words words;
    private final PublicAddress address;

    PracticesApi(SearchCatalogue catalogue, ReadSheet reading, Words words, PublicAddress address) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.words = words;
        this.address = address;
    }

    /// `facets` holds those that were asked for.
    record Listing(
            int total,
            List<Item> items,
            @Nullable String next,
            SortedMap<String, SortedMap<String, Integer>> facets,
            List<Also> widened,
            boolean some,
            @Nullable String instead) {}

    record Also(String words, List<String> concepts, SortedMap<String, List<String>> labels) {}

    record Item(
            String id,
            String slug,
            String title,
            String organisation,
            String country,
            @Nullable String city,
            String theme,
            @Nullable String workshop,
            String language,
            @Nullable String url,
            boolean example) {}

    @GetMapping("/api/v1/practices")
    ResponseEntity<?> practices(@RequestParam MultiValueMap<String, String> parameters) {
        var read = CatalogueParameters.read(parameters, catalogue.known());
        if (!read.refusals().isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, read.refusals(), words);
        }
        var facets = new RequestedFacets(parameters.getOrDefault("facets", List.of()));
        if (!facets.refusals().isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, facets.refusals(), words);
        }
        var titles = read.query().titles().orElse(Sheet.ORIGINAL);
        var found = catalogue.search(read.query(), read.query().titles().orElse(Language.EN));
        return ResponseEntity.ok(new Listing(
                found.answer().total(),
                found.rows().stream().map(row -> item(row, titles)).toList(),
                found.next().orElse(null),
                facets.counted(found.answer()),
                found.widened().stream().map(PracticesApi::also).toList(),
                found.answer().some(),
                found.answer().instead().isEmpty() ? null : found.answer().instead()));
    }

    @GetMapping("/api/v1/practices/{slug}")
    ResponseEntity<?> practice(@PathVariable String slug) {
        var sheet = reading.read(slug, "");
        if (sheet.isEmpty() && reading.withdrawn(slug).isPresent()) {
            return ApiProblem.of(
                    HttpStatus.GONE, "withdrawn", words.text(Language.EN, "practices.withdrawn.title", Map.of()));
        }
        return ResponseEntity.ok(SheetData.of(sheet.orElseThrow(() -> new NotFound("sheet")), address.root()));
    }

    private static Also also(WidenWords.Widened widened) {
        var labels = new TreeMap<String, List<String>>();
        widened.wider().labels().forEach((language, words) -> labels.put(language.code(), words));
        return new Also(
                widened.words(),
                widened.concepts().stream()
                        .map(concept -> concept.id().toString())
                        .toList(),
                labels);
    }

    private static Item item(SearchCatalogue.Row row, Language titles) {
        var content = row.sheet().content();
        var title = content.title().best(titles);
        return new Item(
                row.sheet().id().value().toString(),
                row.sheet().slug().value(),
                title.value(),
                row.organisation(),
                content.country(),
                content.city(),
                content.theme().value(),
                content.workshop(),
                title.language().code(),
                Optional.ofNullable(content.url()).flatMap(WebAddress::live).orElse(null),
                content.example());
    }
}
