package org.essaim.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.essaim.kernel.Language;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = Words.fromClasspath();

    @Test
    void theDayComesFirstAndTheFirstOfAFrenchMonthIsWrittenSo() {
        var first = LocalDate.of(2018, 10, 1);

        assertEquals("1 October 2018", words.date(Language.EN, first));
        assertEquals("1er octobre 2018", words.date(Language.FR, first));
        assertEquals("21 octobre 2018", words.date(Language.FR, first.plusDays(20)));
        assertEquals("1. Oktober 2018", words.date(new Language("de"), first));
    }

    @Test
    void aLanguageIsWrittenAsItsSentenceNeedsIt() {
        assertEquals("Anglais", words.languageName(Language.FR, Language.EN));
        assertEquals("anglais", words.languageInSentence(Language.FR, Language.EN));
        assertEquals("French", words.languageInSentence(Language.EN, Language.FR));
        assertEquals("zz", words.languageInSentence(Language.EN, new Language("zz")));
    }

    @Test
    void quotationsWithinQuotationsTakeTheSecondKindOfMarks() {
        assertEquals(
                "La pratique «\u202fLe “bon” pain\u202f» est là.",
                Quotations.nested("La pratique «\u202fLe «\u202fbon\u202f» pain\u202f» est là."));
        assertEquals(
                "«\u202fUn\u202f» et «\u202fdeux\u202f»", Quotations.nested("«\u202fUn\u202f» et «\u202fdeux\u202f»"));
        assertEquals("“The ‘good’ bread”", Quotations.nested("“The “good” bread”"));
        assertEquals("« not closed", Quotations.nested("« not closed"));
    }
}
