package org.essaim.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Thesaurus.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelIndexTest {
    private static final Vocabulary VOCABULARY = Thesauri.vocabulary();

    private static List<String> named(String query) {
        return VOCABULARY.index().named(query).stream()
                .flatMap(named -> named.concepts().stream())
                .map(concept -> concept.id().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "work integration social enterprises, organisations/work-integration-social-enterprise",
        "entreprises d'insertion, organisations/work-integration-social-enterprise",
        "empresas de insercion, organisations/work-integration-social-enterprise",
        "imprese sociali di inserimento lavorativo, organisations/work-integration-social-enterprise",
        "empresa de inserção, organisations/work-integration-social-enterprise",
        "Beschäftigungsbetriebe, organisations/work-integration-social-enterprise",
        "предприятие за трудова интеграция, organisations/work-integration-social-enterprise",
        "gizarteratze-enpresak, organisations/work-integration-social-enterprise",
        "empreses d’inserció, organisations/work-integration-social-enterprise",
        "monnaies locales, glossary/local-currency",
        "bancos de tiempo, glossary/time-bank",
        "denboraren bankua, glossary/time-bank",
        "solidarische landwirtschaft, activities/community-supported-agriculture",
        "работническа кооперация, organisations/worker-cooperative",
        "scop, organisations/worker-cooperative",
    })
    void wordsAsPeopleTypeThemNameTheConcept(String query, String concept) {
        assertTrue(named(query).contains(concept), named(query).toString());
    }

    @Test
    void theLongestLabelWinsAndWordsThatNameNothingAreLeftOut() {
        var found = VOCABULARY.index().named("a new social cooperative near microcredit zzz");

        assertEquals(
                List.of("social cooperative", "microcredit"),
                found.stream().map(Named::words).toList());
        assertEquals(List.of(true, true), found.stream().map(Named::exact).toList());
        assertEquals(6, found.getFirst().from());
        assertEquals(24, found.getFirst().to());
    }

    @Test
    void aQueryIsWidenedByTheLabelsOfAllLanguages() {
        var id = VOCABULARY
                .index()
                .named("microcrédit")
                .getFirst()
                .concepts()
                .getFirst()
                .id();
        var labels = VOCABULARY.labels(id);

        assertEquals(9, labels.size());
        assertTrue(labels.getOrDefault(new Language("bg"), List.of()).contains("микрокредит"));
    }

    @Test
    void anyTextIsAHarmlessQuery() {
        for (var query : List.of(
                "",
                "   ",
                "\u0000\u0001",
                "🐝🐝",
                "\u202eabc",
                "AND OR NOT \" * ( [",
                "d’",
                "l’",
                "\ud800",
                "x".repeat(100_000))) {
            VOCABULARY.index().named(query);
        }
        assertEquals(List.of(), named("🐝"));
        assertTimeout(Duration.ofSeconds(2), () -> VOCABULARY.index().named("economia solidaria ".repeat(10_000)));
    }
}
