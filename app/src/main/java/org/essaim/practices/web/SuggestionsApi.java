package org.essaim.practices.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.CatalogueParameters;
import org.essaim.practices.domain.CatalogueQuery;
import org.essaim.practices.usecases.SearchCatalogue;
import org.essaim.search.Order;
import org.essaim.site.ApiProblem;
import org.essaim.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a reader who is still typing may want: how the last word goes on, and the first sheets that this finds.
@RestController
class SuggestionsApi {
    private static final int SHEETS = 4;

    private final SearchCatalogue catalogue;
    private final Words words;

    SuggestionsApi(SearchCatalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    record Suggestions(List<String> words, List<Practice> practices) {}

    record Practice(String slug, String title, String language) {}

    @GetMapping("/api/v1/suggestions")
    ResponseEntity<?> suggestions(@RequestParam MultiValueMap<String, String> parameters) {
        var read = CatalogueParameters.read(parameters, catalogue.known());
        if (!read.refusals().isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, read.refusals(), words);
        }
        var asked = read.query().words();
        if (asked.isBlank()) {
            return ResponseEntity.ok(new Suggestions(List.of(), List.of()));
        }
        var titles = read.query().titles();
        var query = new CatalogueQuery(
                asked,
                Map.of(),
                Order.RELEVANCE,
                CatalogueQuery.View.LIST,
                SHEETS,
                Optional.empty(),
                titles,
                false,
                Optional.empty());
        var practices = catalogue.search(query, titles.orElse(Language.EN)).rows().stream()
                .map(row -> {
                    var title = row.sheet().content().title().best(titles.orElse(Sheet.ORIGINAL));
                    return new Practice(
                            row.sheet().slug().value(),
                            title.value(),
                            title.language().code());
                })
                .toList();
        return ResponseEntity.ok(new Suggestions(catalogue.completions(asked), practices));
    }
}
