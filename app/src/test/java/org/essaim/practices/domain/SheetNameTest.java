package org.essaim.practices.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.junit.jupiter.api.Test;

class SheetNameTest {
    @Test
    void comesFromTheOriginalTitle() {
        var title = LocalizedText.of(
                Language.FR, Map.of(Language.FR, "Épicerie d’œuvres", Language.EN, "A grocery of works"));

        assertEquals(new Slug("epicerie-d-oeuvres"), SheetName.free(title, _ -> false));
    }

    @Test
    void comesFromTheEnglishOneWhereTheOriginalHasNoLatinLetters() {
        var bulgarian = new Language("bg");
        var title = LocalizedText.of(bulgarian, Map.of(bulgarian, "Кооперация", Language.EN, "A cooperative"));

        assertEquals(new Slug("a-cooperative"), SheetName.free(title, _ -> false));
    }

    @Test
    void getsTheFirstFreeNumberWhenItIsTaken() {
        var taken = Set.of(new Slug("bread"), new Slug("bread-2"));

        assertEquals(new Slug("bread-3"), SheetName.free(LocalizedText.of(Language.EN, "Bread"), taken::contains));
    }

    @Test
    void staysShortEnoughWithItsNumber() {
        var title = LocalizedText.of(Language.EN, "x".repeat(80));

        assertEquals(
                new Slug("x".repeat(74) + "-2"),
                SheetName.free(title, slug -> slug.value().length() == 80));
    }

    @Test
    void aTitleWithoutLatinLettersStillGetsAnAddress() {
        assertEquals(
                new Slug("sheet-2"), SheetName.free(LocalizedText.of(new Language("bg"), "Кооперация"), _ -> false));
    }
}
