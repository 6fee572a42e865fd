package org.essaim.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.essaim.kernel.Language;
import org.junit.jupiter.api.Test;

class PseudoLanguageTest {
    private final Words words = Words.fromClasspath();

    @Test
    void theLongLanguageIsLongerThanEnglishInEveryMessage() {
        assertEquals(words.keys(Language.EN), words.keys(PseudoLanguage.LONG));
        var english = new TreeMap<String, String>();
        for (var length = 1; length < 300; length++) {
            english.put(String.valueOf(length), "a".repeat(length));
        }
        PseudoLanguage.lengthened(english)
                .forEach((key, text) -> assertTrue(
                        text.length() >= 1.3 * Integer.parseInt(key), key + " became only " + text.length()));
        assertEquals("[Skíp tó thé çóñtéñt ··· ···]", words.text(PseudoLanguage.LONG, "site.skip", Map.of()));
    }

    @Test
    void theTurnedLanguageIsWrittenFromRightToLeft() {
        assertEquals("rtl", PseudoLanguage.RIGHT_TO_LEFT.direction());
        assertEquals(
                "\u202ESkip to the content\u202C", words.text(PseudoLanguage.RIGHT_TO_LEFT, "site.skip", Map.of()));
    }

    @Test
    void whatStandsInBracesIsLeftAlone() {
        assertEquals(
                Map.of("a", "[{count, plural, one {# day} other {# days}} léft ··· ··· ··· ··· ···]"),
                PseudoLanguage.lengthened(Map.of("a", "{count, plural, one {# day} other {# days}} left")));
    }
}
