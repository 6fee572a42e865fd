package org.essaim.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.essaim.knowledge.Scheme;
import org.essaim.knowledge.domain.Addresses;
import org.essaim.knowledge.usecases.ReadConcepts;
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

/// The list of concepts for programs: searched, by scheme, page by page.
@RestController
class ConceptsApi {
    private static final int PAGE = 50;
    private static final int MOST = 500;

    private final ReadConcepts reading;
    private final PublicAddress address;
    private final Words words;

    ConceptsApi(ReadConcepts reading, PublicAddress address, Words words) {
        this.reading = reading;
        this.address = address;
        this.words = words;
    }

    record Listing(
            int total, List<ConceptItem> items, @Nullable String next) {}

    record Question(String q, String scheme, Set<Language> languages, int limit, Optional<ConceptId> after) {}

    @GetMapping("/api/v1/concepts")
    ResponseEntity<?> concepts(@RequestParam MultiValueMap<String, String> given) {
        var refusals = new ArrayList<Refusal>();
        var asked = question(given, refusals);
        var found = refusals.isEmpty() ? found(asked) : List.<Concept>of();
        var from = asked.after()
                .map(id -> found.stream().map(Concept::id).toList().indexOf(id) + 1)
                .orElse(0);
        if (refusals.isEmpty() && asked.after().isPresent() && from == 0) {
            refuse(refusals, "cursor", "next");
        }
        if (!refusals.isEmpty()) {
            return ApiProblem.refused(HttpStatus.BAD_REQUEST, refusals, words);
        }
        var to = Math.min(found.size(), from + asked.limit());
        var addresses = new Addresses(address.root());
        var items = found.subList(from, to).stream()
                .map(concept -> ConceptItem.of(concept, reading.vocabulary(), addresses, asked.languages()))
                .toList();
        return ResponseEntity.ok(new Listing(
                found.size(), items, to < found.size() ? found.get(to - 1).id().toString() : null));
    }

    private List<Concept> found(Question asked) {
        if (!asked.q().isEmpty()) {
            return reading.search(asked.q(), asked.scheme(), Language.EN);
        }
        return reading.vocabulary().schemes().stream()
                .map(Scheme::name)
                .filter(name -> asked.scheme().isEmpty() || name.equals(asked.scheme()))
                .flatMap(name -> reading.vocabulary().concepts(name).stream())
                .toList();
    }

    private Question question(MultiValueMap<String, String> given, List<Refusal> refusals) {
        var scheme = first(given, "scheme");
        if (!scheme.isEmpty() && reading.vocabulary().scheme(scheme).isEmpty()) {
            refuse(
                    refusals,
                    "scheme",
                    reading.vocabulary().schemes().stream().map(Scheme::name).collect(Collectors.joining(", ")));
        }
        var limit = first(given, "limit");
        var valid = limit.isEmpty() || limit.matches("\\d{1,3}");
        var number = valid && !limit.isEmpty() ? Integer.parseInt(limit) : PAGE;
        if (!valid || number < 1 || number > MOST) {
            refuse(refusals, "limit", "1–" + MOST);
        }
        var languages = new TreeSet<Language>();
        for (var code : first(given, "lang").split(",", -1)) {
            if (Language.isTag(code)) {
                languages.add(new Language(code));
            } else if (!code.isEmpty()) {
                refuse(refusals, "lang", "en,fr");
            }
        }
        var cursor = first(given, "cursor");
        var after = ConceptId.read(cursor);
        if (!cursor.isEmpty() && after.isEmpty()) {
            refuse(refusals, "cursor", "next");
        }
        return new Question(first(given, "q").strip(), scheme, languages, number, after);
    }

    private static void refuse(List<Refusal> refusals, String field, String allowed) {
        refusals.add(Refusal.of(field, "knowledge.refusal." + field, Map.of("allowed", allowed)));
    }

    private static String first(MultiValueMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).orElse("");
    }
}
