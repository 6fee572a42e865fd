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
    void comesFromTheEnglishOneWhereTheOriginalHasNoLetters() {
        var title = LocalizedText.of(Language.FR, Map.of(Language.FR, "…", Language.EN, "A cooperative"));

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
    void aTitleInAnotherScriptCanBeReadInTheAddress() {
        assertEquals("khlyab-za-vsichki-v-plovdiv", of("bg", "Хляб за всички в Пловдив"));
        assertEquals("kooperativ-zhenshtin", of("ru", "Кооператив женщин"));
        assertEquals("synetairismos-psomiou", of("el", "Συνεταιρισμός ψωμιού"));
        assertEquals("spoldzielnia-lodz", of("pl", "Spółdzielnia Łódź"));
        assertEquals("sheet-2", of("en", "☕"));
    }

    private static String of(String language, String title) {
        return SheetName.free(LocalizedText.of(new Language(language), title), _ -> false)
                .value();
    }
}
