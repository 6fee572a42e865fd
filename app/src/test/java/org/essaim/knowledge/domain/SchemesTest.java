package org.essaim.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.kernel.Language;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.Scheme;
import org.essaim.knowledge.domain.SchemeText.Written;
import org.junit.jupiter.api.Test;

class SchemesTest {
    private static final Set<Language> NINE = new TreeSet<>(ConceptTable.LANGUAGES);

    private static List<Concept> concepts() {
        return Thesauri.shipped().stream()
                .flatMap(written -> written.concepts().stream())
                .toList();
    }

    @Test
    void thereAreNineSchemesWithMoreThanThreeHundredConcepts() {
        assertEquals(
                List.of(
                        "themes",
                        "activities",
                        "organisations",
                        "target-groups",
                        "support",
                        "revenue",
                        "spreading",
                        "sdgs",
                        "glossary"),
                Thesauri.shipped().stream()
                        .map(Written::scheme)
                        .map(Scheme::name)
                        .toList());
        assertEquals(
                List.of(18, 53, 45, 30, 22, 20, 17, 17, 93),
                Thesauri.shipped().stream()
                        .map(written -> written.concepts().size())
                        .toList());
    }

    @Test
    void theyAreSoundSkos() {
        assertEquals(List.of(), SchemeProblems.of(concepts()));
    }

    @Test
    void everyConceptIsNamedInNineLanguagesAndDefinedInTwo() {
        for (var concept : concepts()) {
            assertEquals(NINE, new TreeSet<>(concept.label().languages()), concept.toString());
            assertEquals(
                    new TreeSet<>(Set.of(Language.EN, Language.FR)),
                    new TreeSet<>(concept.definition().languages()),
                    concept.toString());
        }
        for (var written : Thesauri.shipped()) {
            assertEquals(NINE, new TreeSet<>(written.scheme().title().languages()));
        }
    }

    @Test
    void textsAreWrittenWithCare() {
        var faults = new ArrayList<String>();
        for (var concept : concepts()) {
            concept.definition().passages().forEach((language, passage) -> {
                var text = passage.value();
                if (!text.endsWith(".") || text.contains("'") || text.contains("  ") || text.length() > 320) {
                    faults.add(concept.id() + " " + language + ": " + text);
                }
                if (language.equals(Language.FR) && text.matches(".*[^\u202f][;:!?].*")) {
                    faults.add(concept.id() + " lacks a narrow space: " + text);
                }
            });
            concept.label().passages().forEach((language, passage) -> {
                if (passage.value().contains("'") || passage.value().length() > 70) {
                    faults.add(concept.id() + " " + language + ": " + passage.value());
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void bulgarianIsWrittenInCyrillicAndNothingElseIs() {
        for (var concept : concepts()) {
            concept.label()
                    .passages()
                    .forEach((language, passage) -> assertEquals(
                            language.code().equals("bg"),
                            passage.value().matches(".*\\p{IsCyrillic}.*"),
                            concept.id() + " " + language));
        }
    }

    @Test
    void theEighteenThemesKeepTheirSlugsAndTheirOrder() {
        assertEquals(
                List.of(
                        "public-policies",
                        "social-entrepreneurship",
                        "local-government-alliances",
                        "inclusion-through-work",
                        "education-youth-technology",
                        "funding-and-finance",
                        "innovation-ecosystems",
                        "alliances-between-organisations",
                        "citizenship-in-cooperation",
                        "social-value",
                        "enterprise-transformation",
                        "basque-governance",
                        "responsible-territories",
                        "sustainable-development-goals",
                        "public-procurement",
                        "care-and-production",
                        "peacebuilding",
                        "mondragon-experience"),
                Thesauri.shipped().getFirst().concepts().stream()
                        .map(concept -> concept.slug().value())
                        .toList());
    }

    @Test
    void aLineThatCannotBeReadIsNamedByItsNumber() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> SchemeText.read("scheme x\n\nbread\n  en Bread\n  colour brown\n"));

        assertEquals("Line 5: Not a language tag: colour", refused.getMessage());
    }
}
