package org.essaim.contributions.usecases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.Dossier;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Letters with a link into a dossier: to come back to a draft, to complete a chosen case; and the one that says a
/// proposal was not chosen, which has none.
@Service
class LinkLetters {
    private final Outbox outbox;
    private final Words words;
    private final CapabilityStore capabilities;
    private final PublicAddress address;

    LinkLetters(Outbox outbox, Words words, CapabilityStore capabilities, PublicAddress address) {
        this.outbox = outbox;
        this.words = words;
        this.capabilities = capabilities;
        this.address = address;
    }

    void comeBack(Call call, Stage stage, Dossier dossier, Instant now) {
        send("return", call, stage, dossier, Optional.of(link(stage, dossier, now)));
    }

    void chosen(Call call, Stage next, Dossier dossier, Instant now) {
        send("chosen", call, next, dossier, Optional.of(link(next, dossier, now)));
    }

    void notChosen(Call call, Stage stage, Dossier dossier) {
        send("not-chosen", call, stage, dossier, Optional.empty());
    }

    private String link(Stage stage, Dossier dossier, Instant now) {
        var secret = capabilities.make(dossier.id(), stage.key(), "LINK", now);
        return address.of(dossier.speaks(), "/answers/" + secret.value());
    }

    private void send(String kind, Call call, Stage stage, Dossier dossier, Optional<String> link) {
        if (dossier.basics().email().isBlank()) {
            return;
        }
        var language = dossier.speaks();
        var arguments = Map.of(
                "call", call.title().best(language).value(),
                "stage", stage.title().best(language).value(),
                "title", dossier.basics().title(),
                "closes", words.moment(language, stage.closes(), call.zone()),
                "utc", words.moment(language, stage.closes(), ZoneId.of("UTC")));
        var prefix = "contributions.mail." + kind;
        outbox.send(new Letter(
                dossier.basics().email(),
                language,
                words.text(language, prefix + ".subject", arguments),
                List.of(
                        words.text(language, prefix + ".first", arguments),
                        words.text(language, prefix + ".second", arguments)),
                link.map(to -> new Letter.Action(words.text(language, prefix + ".action", arguments), to))));
    }
}
