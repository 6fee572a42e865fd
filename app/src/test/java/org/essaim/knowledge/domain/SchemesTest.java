package org.essaim.knowledge.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.essaim.knowledge.Concept;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SchemesTest {
    private static List<Concept> themes() throws IOException {
        try (var json = new ClassPathResource("knowledge/themes.json").getInputStream()) {
            return SchemeText.read("themes", json);
        }
    }

    private static Concept concept(String slug, String label) {
        return new Concept("x", new Slug(slug), LocalizedText.of(Language.EN, label), LocalizedText.EMPTY);
    }

    @Test
    void theEighteenThemesAreSoundInNineLanguages() throws IOException {
        var nine = Set.of("en", "fr", "es", "it", "pt", "de", "bg", "eu", "ca");

        assertEquals(18, themes().size());
        assertEquals(List.of(), SchemeProblems.of(themes()));
        for (var theme : themes()) {
            assertEquals(
                    nine,
                    Set.copyOf(theme.label().languages().stream()
                            .map(Language::code)
                            .toList()),
                    theme.slug().value());
            assertEquals(2, theme.definition().languages().size());
        }
    }

    @Test
    void aClashOfLabelsIsAProblemWhateverTheirCase() {
        assertEquals(
                List.of("One label for a and b: en bread"),
                SchemeProblems.of(List.of(concept("a", "Bread"), concept("b", "BREAD"))));
    }

    @Test
    void aSlugUsedTwiceIsAProblem() {
        assertEquals(
                List.of("Two concepts a"), SchemeProblems.of(List.of(concept("a", "Bread"), concept("a", "Wine"))));
    }

    @Test
    void turtleHasOnePreferredLabelPerLanguageAndEscapesWhatWouldEndAText() throws IOException {
        var turtle = Turtle.of("https://essaim.example", "themes", themes());

        var labels = Pattern.compile("skos:prefLabel").matcher(turtle).results().count();
        assertEquals(18 * 9, labels);
        assertTrue(turtle.contains("<https://essaim.example/id/concept/themes/public-policies> a skos:Concept ;"));
        assertTrue(Turtle.of("a", "x", List.of(concept("a", "A \"b\" \\ c\nd")))
                .contains("\"A \\\"b\\\" \\\\ c\\nd\"@en"));
    }
}
