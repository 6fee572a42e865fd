package org.essaim.knowledge.domain;

import static org.essaim.knowledge.domain.Thesauri.concept;
import static org.essaim.knowledge.domain.Thesauri.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.knowledge.Concept;
import org.essaim.knowledge.ConceptId;
import org.junit.jupiter.api.Test;

class SchemeProblemsTest {
    private static Concept with(
            Concept concept, Map<Language, List<String>> also, List<ConceptId> related, List<Concept.Link> links) {
        return new Concept(
                concept.id(),
                concept.label(),
                new TreeMap<>(also),
                concept.definition(),
                concept.broader(),
                related,
                links,
                new TreeSet<>(),
                false,
                null);
    }

    private static List<String> problems(Concept... concepts) {
        return SchemeProblems.of(List.of(concepts)).stream()
                .map(problem -> problem.concept().slug() + " " + problem.key().replace("knowledge.problem.", ""))
                .toList();
    }

    @Test
    void aClashOfLabelsIsAProblemWhateverTheirCase() {
        assertEquals(List.of("b same-label"), problems(concept("x/a", "Bread"), concept("x/b", "BREAD")));
        assertEquals(List.of(), problems(concept("x/a", "Bread"), concept("y/b", "Bread")));
    }

    @Test
    void aSlugUsedTwiceIsAProblem() {
        assertEquals(List.of("a twice"), problems(concept("x/a", "Bread"), concept("x/a", "Wine")));
    }

    @Test
    void aConceptNeedsAnEnglishLabel() {
        assertEquals(
                List.of("a english"),
                problems(Concept.of(
                        id("x/a"),
                        LocalizedText.of(Language.FR, "Pain"),
                        new TreeMap<>(),
                        LocalizedText.EMPTY,
                        List.of())));
    }

    @Test
    void anotherLabelThatIsThePreferredOneOrStandsTwiceIsAProblem() {
        assertEquals(
                List.of("a label-twice", "a label-twice"),
                problems(with(
                        concept("x/a", "Bread"),
                        Map.of(Language.EN, List.of("bread", "Loaf", "loaf")),
                        List.of(),
                        List.of())));
        assertEquals(
                List.of("a only-other"),
                problems(with(concept("x/a", "Bread"), Map.of(Language.FR, List.of("pain")), List.of(), List.of())));
    }

    @Test
    void circlesAndRelationsToNowhereAreProblems() {
        assertEquals(
                List.of("a circle", "b circle"),
                problems(concept("x/a", "A", id("x/b")), concept("x/b", "B", id("x/a"))));
        assertEquals(List.of("a nowhere"), problems(concept("x/a", "A", id("x/c"))));
        assertEquals(List.of("a other-scheme"), problems(concept("x/a", "A", id("y/b")), concept("y/b", "B")));
    }

    @Test
    void whatIsAboveIsNotRelatedAsWell() {
        var above = concept("x/a", "A");
        var middle = concept("x/b", "B", id("x/a"));
        var below = with(concept("x/c", "C", id("x/b")), Map.of(), List.of(id("x/a")), List.of());

        assertEquals(List.of("c related-above"), problems(above, middle, below));
        assertEquals(
                List.of("a related-above"),
                problems(with(above, Map.of(), List.of(id("x/c")), List.of()), middle, concept("x/c", "C", id("x/b"))));
    }

    @Test
    void linksAreAddressesAndStandOnce() {
        assertEquals(
                List.of("a address", "a linked-twice"),
                problems(with(
                        concept("x/a", "A"),
                        Map.of(),
                        List.of(),
                        List.of(
                                new Concept.Link(true, "javascript:alert(1)"),
                                new Concept.Link(true, "https://a.example/1"),
                                new Concept.Link(false, "https://a.example/1")))));
    }
}
