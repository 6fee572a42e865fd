package org.essaim.practices.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;
import org.essaim.practices.Sheet;
import org.essaim.practices.domain.CatalogueQuery.View;
import org.essaim.search.Cursor;
import org.essaim.search.Facet;
import org.essaim.search.Order;
import org.essaim.search.Question.Area;

/// Reads a query string. Empty values count as not given; everything that cannot be is refused with what is allowed,
/// and left out of the query.
public final class CatalogueParameters {
    public static final int PAGE = 20;
    private static final int MOST = 100;
    private static final int SHOWN = 30;
    private static final int MOST_WORDS = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern GOAL = Pattern.compile("sdg-(?:0[1-9]|1[0-7])");
    private static final Set<String> MATURITIES = Arrays.stream(Sheet.Particulars.Maturity.values())
            .map(maturity -> maturity.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /// The names that the concept scheme and the collections have at this moment.
    public record Known(
            SequencedSet<String> themes, SequencedSet<String> activities, SequencedSet<String> collections) {}

    /// The query as far as it was valid, and what was wrong.
    public record Reading(CatalogueQuery query, List<Refusal> refusals) {}

    private final Map<String, List<String>> given;
    private final Known known;
    private final List<Refusal> refusals = new ArrayList<>();

    private CatalogueParameters(Map<String, List<String>> given, Known known) {
        this.given = given;
        this.known = known;
    }

    /// Other names are left alone: addresses of pages carry whatever others hang onto them.
    public static Reading read(Map<String, List<String>> given, Known known) {
        return new CatalogueParameters(given, known).read();
    }

    private Reading read() {
        var chosen = new EnumMap<Facet, SequencedSet<String>>(Facet.class);
        choose(chosen, Facet.THEME, "theme", known.themes()::contains, String.join(", ", known.themes()));
        choose(chosen, Facet.COLLECTION, "collection", known.collections()::contains, names(known.collections()));
        choose(chosen, Facet.COUNTRY, "country", COUNTRIES::contains, "ISO 3166-1 alpha-2 (ES)");
        choose(chosen, Facet.LANGUAGE, "language", CatalogueParameters::isLanguage, "ISO 639-1 (fr)");
        choose(chosen, Facet.ACTIVITY, "activity", known.activities()::contains, "/concepts/activities");
        choose(chosen, Facet.ORGANISATION, "organisation", CatalogueParameters::isId, "UUID");
        choose(chosen, Facet.MATURITY, "maturity", MATURITIES::contains, String.join(", ", MATURITIES));
        choose(chosen, Facet.SDG, "sdg", GOAL.asMatchPredicate(), "sdg-01, …, sdg-17");
        choose(chosen, Facet.YEAR, "year", YEAR.asMatchPredicate(), "2018");
        choose(chosen, Facet.FIGURES, "figures", Set.of("yes", "no")::contains, "yes, no");
        var order = one("sort").flatMap(value -> order(value)).orElse(Order.RELEVANCE);
        var view = one("view").flatMap(value -> view(value)).orElse(View.LIST);
        var limit = one("limit").flatMap(value -> limit(value)).orElse(PAGE);
        var after = one("cursor").flatMap(value -> cursor(value, order));
        var titles = one("lang").flatMap(value -> language(value));
        var query = new CatalogueQuery(words(), chosen, order, view, limit, after, titles, wider(), area());
        return new Reading(query, List.copyOf(refusals));
    }

    private void choose(
            Map<Facet, SequencedSet<String>> chosen,
            Facet facet,
            String name,
            Predicate<String> known,
            String allowed) {
        for (var value : given.getOrDefault(name, List.of())) {
            var text = facet == Facet.COUNTRY ? value.strip().toUpperCase(Locale.ROOT) : value.strip();
            if (text.isEmpty()) {
                continue;
            }
            if (known.test(text)) {
                chosen.computeIfAbsent(facet, _ -> new LinkedHashSet<>()).add(text);
            } else {
                refuse(name, allowed.isEmpty() ? "none" : "value", Excerpt.cut(value, SHOWN), allowed);
            }
        }
    }

    private Optional<String> one(String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "once", Excerpt.cut(values.getLast(), SHOWN), "");
        }
        return values.stream().findFirst().filter(value -> !value.isBlank());
    }

    private Optional<Area> area() {
        var box = one("box")
                .flatMap(value ->
                        Areas.box(value).or(() -> refuse("box", "value", Excerpt.cut(value, SHOWN), Areas.BOX)));
        var near = one("near")
                .flatMap(value ->
                        Areas.near(value).or(() -> refuse("near", "value", Excerpt.cut(value, SHOWN), Areas.NEAR)));
        if (box.isPresent() && near.isPresent()) {
            refuse("near", "once", "box", "");
        }
        return box.or(() -> near);
    }

    private boolean wider() {
        var value = one("wider").orElse("yes");
        if (!value.equals("yes") && !value.equals("no")) {
            refuse("wider", "value", Excerpt.cut(value, SHOWN), "yes, no");
        }
        return !value.equals("no");
    }

    /// The words, as far as anybody types them.
    private String words() {
        var words = one("q").orElse("");
        return words.codePointCount(0, words.length()) <= MOST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS));
    }

    private Optional<Order> order(String value) {
        return switch (value) {
            case "relevance" -> Optional.of(Order.RELEVANCE);
            case "title" -> Optional.of(Order.TITLE);
            case "country" -> Optional.of(Order.COUNTRY);
            case "newest" -> Optional.of(Order.NEWEST);
            default -> refuse("sort", "value", Excerpt.cut(value, SHOWN), "relevance, title, country, newest");
        };
    }

    private Optional<View> view(String value) {
        return switch (value) {
            case "list" -> Optional.of(View.LIST);
            case "map" -> Optional.of(View.MAP);
            case "swarm" -> Optional.of(View.SWARM);
            default -> refuse("view", "value", Excerpt.cut(value, SHOWN), "list, map, swarm");
        };
    }

    private Optional<Integer> limit(String value) {
        var sound = value.matches("\\d{1,3}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= MOST;
        return sound
                ? Optional.of(Integer.parseInt(value))
                : refuse("limit", "value", Excerpt.cut(value, SHOWN), "1-" + MOST);
    }

    private Optional<Cursor> cursor(String value, Order order) {
        var cursor = Cursor.decoded(value).filter(place -> place.order() == order);
        return cursor.isPresent() ? cursor : refuse("cursor", "cursor", Excerpt.cut(value, SHOWN), "");
    }

    private Optional<Language> language(String value) {
        return isLanguage(value)
                ? Optional.of(new Language(value))
                : refuse("lang", "value", Excerpt.cut(value, SHOWN), "ISO 639-1 (fr)");
    }

    private static boolean isLanguage(String value) {
        return Language.isTag(value) && LANGUAGES.contains(value);
    }

    private static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    private static String names(SequencedSet<String> names) {
        return String.join(", ", names);
    }

    private <T> Optional<T> refuse(String name, String kind, String value, String allowed) {
        var arguments = Map.<String, Object>of("name", Excerpt.cut(name, SHOWN), "value", value, "allowed", allowed);
        refusals.add(Refusal.of(name, "practices.parameter." + kind, arguments));
        return Optional.empty();
    }
}
