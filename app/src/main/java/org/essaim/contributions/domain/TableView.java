package org.essaim.contributions.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// How a coordinator looks at the contributions of a call: what she looks for, in which order, with which columns, and
/// which page, counted from 0. What an address says wrongly is as if it did not say it.
public record TableView(
        ContributionFilter filter, ListOrder order, boolean descending, List<ListColumn> columns, int page) {
    public static final int PAGE = 100;
    public static final Set<String> STATES =
            Set.of("DRAFT", "PENDING", "CHOSEN", "NOT_CHOSEN", "INELIGIBLE", "WITHDRAWN");
    public static final TableView USUAL = of(Map.of());

    public TableView {
        columns = List.copyOf(columns);
    }

    /// What an address asks for, by the names of its parameters.
    public static TableView of(Map<String, List<String>> asked) {
        var order = one(ListOrder.values(), first(asked, "sort"), ListOrder.NUMBER);
        var turned = first(asked, "turned").equals("true");
        var columns = asked.getOrDefault("column", List.of()).stream()
                .flatMap(name -> Arrays.stream(ListColumn.values())
                        .filter(column -> name(column).equals(name)))
                .distinct()
                .sorted()
                .toList();
        var page = first(asked, "page");
        var state = first(asked, "state");
        return new TableView(
                new ContributionFilter(
                        first(asked, "q"),
                        first(asked, "country"),
                        first(asked, "theme"),
                        first(asked, "language"),
                        STATES.contains(state) ? state : "",
                        first(asked, "channel"),
                        first(asked, "organisation")),
                order,
                isDownFirst(order) != turned,
                columns.isEmpty() ? ListColumn.USUAL : columns,
                page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0);
    }

    /// What of this is not as usual, by the names under which an address says it, without the page.
    public SequencedMap<String, List<String>> parts() {
        var parts = new LinkedHashMap<String, List<String>>();
        part(parts, "q", filter.words());
        part(parts, "country", filter.country());
        part(parts, "theme", filter.theme());
        part(parts, "language", filter.language());
        part(parts, "state", filter.state());
        part(parts, "channel", filter.channel());
        part(parts, "organisation", filter.organisation());
        part(parts, "sort", order == ListOrder.NUMBER ? "" : name(order));
        part(parts, "turned", descending == isDownFirst(order) ? "" : "true");
        if (!columns.equals(ListColumn.USUAL)) {
            parts.put("column", columns.stream().map(TableView::name).toList());
        }
        return parts;
    }

    /// The one way in which this is said in an address, without the page; blank for what is usual.
    public String query() {
        return parts().entrySet().stream()
                .flatMap(part -> part.getValue().stream()
                        .map(value -> part.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /// The same sorted by this; by what it is sorted by already, the other way round.
    public TableView sortedBy(ListOrder wanted) {
        return new TableView(filter, wanted, wanted == order ? !descending : isDownFirst(wanted), columns, 0);
    }

    public TableView at(int wanted) {
        return new TableView(filter, order, descending, columns, wanted);
    }

    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isDownFirst(ListOrder order) {
        return order == ListOrder.NUMBER || order == ListOrder.DAY;
    }

    private static void part(Map<String, List<String>> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, List.of(value));
        }
    }

    private static String first(Map<String, List<String>> asked, String name) {
        var values = asked.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : TypedText.line(values.getFirst());
    }

    private static <T extends Enum<T>> T one(T[] all, String name, T otherwise) {
        return Arrays.stream(all)
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
