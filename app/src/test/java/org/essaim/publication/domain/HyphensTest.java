package org.essaim.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.essaim.kernel.Language;
import org.junit.jupiter.api.Test;

class HyphensTest {
    private static String parted(String language, String text) {
        return Hyphens.in(new Language(language), text).replace('\u00ad', '·');
    }

    @Test
    void wordsArePartedAsTheirLanguageParts() {
        assertEquals("co·oper·at·ive", parted("en", "cooperative"));
        assertEquals("coo·pé·ra·tive", parted("fr", "coopérative"));
        assertEquals("eko·no·mia", parted("eu", "ekonomia"));
    }

    @Test
    void addressesShortWordsAndLanguagesWithoutPatternsStay() {
        assertEquals("www.cooperative.example/cooperative", parted("en", "www.cooperative.example/cooperative"));
        assertEquals("bread", parted("en", "bread"));
        assertEquals("кооперация", parted("bg", "кооперация"));
        assertEquals("cooperativa", parted("ca", "cooperativa"));
    }

    @Test
    void nothingButSoftHyphensIsAdded() {
        var text = "Une épicerie coopérative, ouverte à 1 200 familles : « solidaire ».";

        assertEquals(text, Hyphens.in(Language.FR, text).replace("\u00ad", ""));
    }
}
