package org.essaim.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.essaim.kernel.Language;
import org.junit.jupiter.api.Test;

class LetterTest {
    @Test
    void aLineBreakInASubjectAddsNoHeader() {
        assertEquals(
                "Chosen: Bread Bcc: x",
                letter("a@network.example", "Chosen: Bread\r\nBcc:\tx").subject());
    }

    @Test
    void aLineBreakInAnAddressIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> letter("a@network.example\n", "News"));
    }

    private static Letter letter(String to, String subject) {
        return new Letter(to, Language.EN, subject, List.of("Text."), Optional.empty());
    }
}
