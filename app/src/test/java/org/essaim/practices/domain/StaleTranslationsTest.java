package org.essaim.practices.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Passage;
import org.junit.jupiter.api.Test;

class StaleTranslationsTest {
    private static LocalizedText text(String french, String english) {
        return LocalizedText.of(Language.FR, Map.of(Language.FR, french, Language.EN, english));
    }

    private static boolean isStale(LocalizedText text) {
        return java.util.Objects.requireNonNull(text.passages().get(Language.EN))
                .stale();
    }

    @Test
    void aTranslationThatStayedWhileItsOriginalChangedIsStaleUntilItChangesToo() {
        var first = text("Pain", "Bread");

        var second = StaleTranslations.marked(first, text("Pain bis", "Bread"));
        assertEquals(true, isStale(second));

        var again = StaleTranslations.marked(second, text("Pain bis", "Bread"));
        assertEquals(second, again);

        var third = StaleTranslations.marked(second, text("Pain bis", "Brown bread"));
        assertEquals(false, isStale(third));
    }

    @Test
    void whatDidNotChangeOrIsNewOrIsTheOriginalIsNotStale() {
        var first = text("Pain", "Bread");

        assertEquals(first, StaleTranslations.marked(first, text("Pain", "Bread")));
        assertEquals(text("Pain bis", "Brown bread"), StaleTranslations.marked(first, text("Pain bis", "Brown bread")));
        var alone = LocalizedText.of(Language.FR, "Pain");
        assertEquals(text("Gâteau", "Bread"), StaleTranslations.marked(alone, text("Gâteau", "Bread")));
        assertEquals(
                Passage.Origin.ORIGINAL,
                java.util.Objects.requireNonNull(StaleTranslations.marked(first, text("Pain bis", "Bread"))
                                .passages()
                                .get(Language.FR))
                        .origin());
    }
}
