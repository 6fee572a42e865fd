package org.essaim.practices.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.kernel.Refusal;
import org.essaim.practices.domain.Excerpt;
import org.essaim.search.Answer;
import org.essaim.search.Facet;

/// The facets that a program wants counted, their names parted by commas. Names that are none are refused.
final class RequestedFacets {
    private static final int SHOWN = 30;
    private static final Map<String, Facet> BY_NAME =
            Arrays.stream(Facet.values()).collect(Collectors.toMap(CatalogueAddress::name, facet -> facet));

    private final Set<Facet> wanted = EnumSet.noneOf(Facet.class);
    private final List<Refusal> refusals;

    RequestedFacets(List<String> given) {
        var names = given.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        names.stream().filter(BY_NAME::containsKey).forEach(name -> wanted.add(facet(name)));
        refusals = names.stream()
                .filter(name -> !BY_NAME.containsKey(name))
                .limit(1)
                .map(RequestedFacets::refusal)
                .toList();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    SortedMap<String, SortedMap<String, Integer>> counted(Answer answer) {
        var counted = new TreeMap<String, SortedMap<String, Integer>>();
        for (var facet : wanted) {
            counted.put(
                    CatalogueAddress.name(facet), new TreeMap<>(answer.counts().getOrDefault(facet, Map.of())));
        }
        return counted;
    }

    private static Facet facet(String name) {
        return java.util.Objects.requireNonNull(BY_NAME.get(name));
    }

    private static Refusal refusal(String name) {
        var allowed = BY_NAME.keySet().stream().sorted().collect(Collectors.joining(", "));
        return Refusal.of(
                "facets",
                "practices.parameter.value",
                Map.of("name", "facets", "value", Excerpt.cut(name, SHOWN), "allowed", allowed));
    }
}
