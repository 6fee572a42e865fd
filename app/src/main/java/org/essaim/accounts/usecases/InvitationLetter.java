package org.essaim.accounts.usecases;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.domain.Invitation;
import org.essaim.accounts.domain.Secret;
import org.essaim.mail.Letter;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.springframework.stereotype.Component;

/// Words the letter that offers a role.
@Component
class InvitationLetter {
    private final Words words;
    private final PublicAddress site;

    InvitationLetter(Words words, PublicAddress site) {
        this.words = words;
        this.site = site;
    }

    Letter write(Invitation invitation, Secret link) {
        var language = invitation.language();
        var until = words.date(
                language, invitation.expiresAt().atOffset(ZoneOffset.UTC).toLocalDate());
        var arguments = Map.of("inviter", invitation.inviter(), "what", invitation.whatFor(), "until", until);
        return new Letter(
                invitation.email(),
                language,
                words.text(language, "accounts.letter.invitation.subject", arguments),
                List.of(
                        words.text(language, "accounts.letter.invitation.offer", arguments),
                        words.text(language, "accounts.letter.invitation.link", arguments),
                        words.text(language, "accounts.letter.invitation.not-you", arguments)),
                Optional.of(new Letter.Action(
                        words.text(language, "accounts.letter.invitation.action", arguments),
                        site.of(language, "/invitation?token=" + link.value()))));
    }
}
