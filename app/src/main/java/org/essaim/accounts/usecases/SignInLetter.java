package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInRules;
import org.essaim.kernel.Language;
import org.essaim.mail.Letter;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.springframework.stereotype.Component;

/// Words the letter that lets a person in.
@Component
class SignInLetter {
    private final Words words;
    private final PublicAddress site;

    SignInLetter(Words words, PublicAddress site) {
        this.words = words;
        this.site = site;
    }

    Letter write(String address, Language language, Secret link, String code) {
        var arguments = Map.of("code", code, "minutes", SignInRules.VALID.toMinutes());
        return new Letter(
                address,
                language,
                words.text(language, "accounts.letter.sign-in.subject", arguments),
                List.of(
                        words.text(language, "accounts.letter.sign-in.code", arguments),
                        words.text(language, "accounts.letter.sign-in.link", arguments),
                        words.text(language, "accounts.letter.sign-in.not-you", arguments)),
                Optional.of(new Letter.Action(
                        words.text(language, "accounts.letter.sign-in.action", arguments),
                        site.of(language, "/sign-in/link?token=" + link.value()))));
    }
}
