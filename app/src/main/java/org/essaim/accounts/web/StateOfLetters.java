package org.essaim.accounts.web;

import java.util.Locale;
import org.essaim.mail.Letters;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads the state of letters from an address, where it is in lower case.
@Component
final class StateOfLetters implements Converter<String, Letters.State> {
    @Override
    public Letters.State convert(String word) {
        return Letters.State.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
