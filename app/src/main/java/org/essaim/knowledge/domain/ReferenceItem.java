package org.essaim.knowledge.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.ConceptId;

/// Makes a reference of a CSL-JSON item: keeps the fields that are known, brings identifiers into one form, finds the
/// concepts named by its keywords, and gives a slug where the id is none. Refuses, all at once, what cannot be.
public final class ReferenceItem {
    private static final Set<String> TYPES = Set.of(
            "article",
            "article-journal",
            "article-magazine",
            "article-newspaper",
            "bill",
            "book",
            "broadcast",
            "chapter",
            "dataset",
            "document",
            "entry-encyclopedia",
            "interview",
            "legislation",
            "manuscript",
            "motion_picture",
            "pamphlet",
            "paper-conference",
            "post-weblog",
            "regulation",
            "report",
            "review",
            "software",
            "speech",
            "standard",
            "thesis",
            "treaty",
            "webpage");
    private static final List<String> TEXTS = List.of(
            "abstract",
            "collection-title",
            "container-title",
            "edition",
            "event-title",
            "genre",
            "ISSN",
            "issue",
            "note",
            "number",
            "number-of-pages",
            "page",
            "publisher",
            "publisher-place",
            "title",
            "volume");
    private static final List<String> NAMES = List.of("author", "editor", "translator");
    private static final int LONGEST = 2_000;
    private static final int MOST_NAMES = 60;

    private final Map<String, ?> given;
    private final TreeMap<String, Object> kept = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// What is wrong: the message and what it is about.
    public record Problem(String key, String detail) {}

    public record Made(Optional<Reference> reference, List<Problem> problems) {}

    private ReferenceItem(Map<String, ?> given) {
        this.given = given;
    }

    public static Made read(Map<String, ?> given, Vocabulary vocabulary) {
        var item = new ReferenceItem(given);
        item.texts();
        item.names();
        item.identifiers();
        item.date("issued");
        item.date("accessed");
        var type = item.given("type");
        if (TYPES.contains(type)) {
            item.kept.put("type", type);
        } else {
            item.problem("type", type);
        }
        if (!item.kept.containsKey("title")) {
            item.problem("title", "");
        }
        if (!item.problems.isEmpty()) {
            return new Made(Optional.empty(), List.copyOf(item.problems));
        }
        var made = new Reference(item.slug(), item.kept, item.concepts(vocabulary));
        return new Made(Optional.of(made), List.of());
    }

    private void problem(String key, String detail) {
        problems.add(new Problem("knowledge.reference.problem." + key, detail));
    }

    private String given(String field) {
        return switch (given.get(field)) {
            case String text -> text.strip();
            case Number number -> number.toString();
            case null -> "";
            default -> "";
        };
    }

    private void texts() {
        for (var field : TEXTS) {
            var text = given(field).replaceAll("[\\p{Cntrl}]+", " ");
            if (text.length() > LONGEST) {
                problem("long", field);
            } else if (!text.isEmpty()) {
                kept.put(field, text);
            }
        }
        var language = given("language").toLowerCase(Locale.ROOT);
        if (Language.isTag(language)) {
            kept.put("language", language);
        }
    }

    private void names() {
        for (var field : NAMES) {
            if (!(given.get(field) instanceof List<?> list)) {
                continue;
            }
            var names = new ArrayList<Map<String, String>>();
            for (var one : list) {
                if (one instanceof Map<?, ?> name) {
                    var parts = new TreeMap<String, String>();
                    for (var part : List.of("family", "given", "literal")) {
                        if (name.get(part) instanceof String text && !text.isBlank() && text.length() < 200) {
                            parts.put(part, text.strip());
                        }
                    }
                    if (!parts.isEmpty()) {
                        names.add(parts);
                    }
                }
            }
            if (!names.isEmpty()) {
                kept.put(field, names.stream().limit(MOST_NAMES).toList());
            }
        }
    }

    private void identifiers() {
        keep("DOI", "doi", Identifiers.doi(given("DOI")));
        keep("ISBN", "isbn", Identifiers.isbn(given("ISBN")));
        keep("URL", "url", Identifiers.web(given("URL")));
    }

    private void keep(String field, String key, Optional<String> sound) {
        if (sound.isPresent()) {
            kept.put(field, sound.get());
        } else if (!given(field).isEmpty()) {
            problem(key, given(field));
        }
    }

    private void date(String field) {
        if (!(given.get(field) instanceof Map<?, ?> date)) {
            return;
        }
        var dates = new ArrayList<List<Integer>>();
        if (date.get("date-parts") instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof List<?> parts) {
                    dates.add(parts.stream()
                            .map(String::valueOf)
                            .filter(part -> part.matches("\\d{1,4}"))
                            .map(Integer::valueOf)
                            .limit(3)
                            .toList());
                }
            }
        } else if (date.get("raw") instanceof String raw && raw.matches("\\d{4}([-/].*)?")) {
            dates.add(List.of(Integer.valueOf(raw.substring(0, 4))));
        }
        if (dates.isEmpty()) {
            return;
        }
        if (dates.stream().anyMatch(parts -> !isDate(parts))) {
            problem("date", String.valueOf(date));
            return;
        }
        kept.put(field, Map.of("date-parts", dates.stream().limit(2).toList()));
    }

    private static boolean isDate(List<Integer> parts) {
        return !parts.isEmpty()
                && parts.getFirst() >= 1000
                && parts.getFirst() <= 2200
                && (parts.size() < 2 || (parts.get(1) >= 1 && parts.get(1) <= 12))
                && (parts.size() < 3 || (parts.get(2) >= 1 && parts.get(2) <= 31));
    }

    private Slug slug() {
        var id = given("id");
        if (Slug.isSlug(id)) {
            return new Slug(id);
        }
        var reference = new Reference(new Slug("x"), kept, List.of());
        var author = reference.names("author").stream()
                .findFirst()
                .map(name -> name.replaceAll(",.*", ""))
                .orElse("");
        var title = reference.title().split("\\s+", 5);
        return Slug.from(author + " " + reference.year() + " "
                + String.join(" ", List.of(title).subList(0, Math.min(4, title.length))));
    }

    private List<ConceptId> concepts(Vocabulary vocabulary) {
        var ids = new LinkedHashSet<ConceptId>();
        for (var keyword : given("keyword").split("[,;]", -1)) {
            var named = ConceptId.read(keyword.strip()).flatMap(vocabulary::find);
            if (named.isPresent()) {
                ids.add(named.get().id());
            } else {
                vocabulary.index().named(keyword).stream()
                        .filter(found -> found.exact() && found.words().equals(keyword.strip()))
                        .flatMap(found -> found.concepts().stream())
                        .forEach(concept -> ids.add(concept.id()));
            }
        }
        return List.copyOf(ids);
    }
}
