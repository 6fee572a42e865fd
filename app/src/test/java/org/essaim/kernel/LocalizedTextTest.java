package org.essaim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {
    private static final LocalizedText BREAD =
            LocalizedText.of(Language.FR, Map.of(Language.FR, "Pain", Language.EN, "Bread"));

    @Test
    void theFirstLanguageTypedIsTheOriginalTheNextAreTranslations() {
        var text = LocalizedText.EMPTY
                .typed(Language.EN, "")
                .typed(Language.FR, "Pain")
                .typed(Language.EN, "Bread");

        assertEquals(BREAD, text);
    }

    @Test
    void theSameWordsKeepWhereTheyCameFrom() {
        var machine = BREAD.with(Language.EN, new Passage("Bread", Passage.Origin.MACHINE, true));

        assertEquals(machine, machine.typed(Language.EN, "Bread"));
        assertEquals(
                Passage.translated("Loaf"),
                machine.typed(Language.EN, "Loaf").passages().get(Language.EN));
    }

    @Test
    void anOriginalStaysOneWhenItIsRewordedAndGoesWhenItIsEmptied() {
        assertEquals(
                Passage.original("Le pain"),
                BREAD.typed(Language.FR, "Le pain").passages().get(Language.FR));
        assertEquals(
                Map.of(Language.EN, Passage.translated("Bread")),
                BREAD.typed(Language.FR, " ").passages());
    }
}
