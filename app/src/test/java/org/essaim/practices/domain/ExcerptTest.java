package org.essaim.practices.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void aShortTextStaysWhole() {
        assertEquals("Bread.", Excerpt.of("Bread.", -1, Locale.ENGLISH));
    }

    @Test
    void aLongTextIsCutBetweenWords() {
        var excerpt = Excerpt.of("word ".repeat(100), -1, Locale.ENGLISH);

        assertTrue(excerpt.endsWith("word …"), excerpt);
        assertTrue(excerpt.length() <= 262);
    }

    @Test
    void aLateMatchIsShownWithItsSentence() {
        var text = "Filler goes on. ".repeat(30) + "The bakery was saved by its workers.";

        assertEquals("… The bakery was saved by its workers.", Excerpt.of(text, text.indexOf("saved"), Locale.ENGLISH));
    }

    @Test
    void oneEndlessWordIsCutAllTheSame() {
        assertTrue(Excerpt.of("x".repeat(5_000), -1, Locale.ENGLISH).length() <= 262);
        assertTrue(Excerpt.of("x".repeat(5_000), 4_000, Locale.ENGLISH).length() <= 264);
    }
}
