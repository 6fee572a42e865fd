package org.essaim.contributions.usecases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.Correction;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Secret;
import org.essaim.kernel.LocalizedText;
import org.essaim.mail.HeldLetters;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Letters with a link into a dossier: to come back to a draft, to complete a chosen case, because there is more
/// time; and the one that says a proposal was not chosen, which leads to how the choice came out.
@Service
class LinkLetters {
    private final Outbox outbox;
    private final HeldLetters held;
    private final Words words;
    private final CapabilityStore capabilities;
    private final DossierStore dossiers;
    private final HourLimitStore limit;
    private final PublicAddress address;

    LinkLetters(
            Outbox outbox,
            HeldLetters held,
            Words words,
            CapabilityStore capabilities,
            DossierStore dossiers,
            HourLimitStore limit,
            PublicAddress address) {
        this.outbox = outbox;
        this.held = held;
        this.words = words;
        this.capabilities = capabilities;
        this.dossiers = dossiers;
        this.limit = limit;
        this.address = address;
    }

    /// Whether it was sent: anyone can ask for this one, so that only so many go to one address.
    boolean comeBack(Call call, Stage stage, Dossier dossier, Instant now) {
        if (!limit.takesLetter(dossier.basics().email(), now)) {
            return false;
        }
        send("return", call, stage, dossier, link(stage, dossier, null, now));
        return true;
    }

    void chosen(Call call, Stage next, Dossier dossier, LocalizedText reasons, @Nullable UUID by, Instant now) {
        if (!dossier.basics().email().isBlank()) {
            outbox.send(letter("chosen", call, next, dossier, reasons, link(next, dossier, by, now)));
        }
    }

    void moreTime(Call call, Stage stage, Dossier dossier, Instant now) {
        send("more-time", call, stage, dossier, link(stage, dossier, null, now));
    }

    /// Asks to go on, with the coordinator's own words if there are any; held until a coordinator lets it go. Empty
    /// when one is held already.
    Optional<UUID> reminder(Call call, Stage stage, Dossier dossier, LocalizedText words, UUID by, Instant now) {
        var closes = new OpenDossier(call, dossier).closes();
        var letter = letter("remind", call, stage, dossier, words, link(stage, dossier, by, now), closes);
        return held.hold(
                letter.until(closes).by(by),
                call.id().value(),
                "GO_ON-" + dossier.id().value());
    }

    /// Says that a contribution may not be chosen, and why; or that it may after all.
    void screened(String kind, Call call, Dossier dossier, LocalizedText words, UUID by) {
        if (!dossier.basics().email().isBlank()) {
            var first = call.stages().getFirst();
            var page = address.of(dossier.speaks(), "/calls/" + call.slug());
            outbox.send(letter(kind, call, first, dossier, words, page).by(by));
        }
    }

    /// Confirms that its contributor has taken it back.
    void takenBack(Call call, Stage stage, Dossier dossier, Instant now) {
        if (!dossier.basics().email().isBlank()
                && limit.takesLetter(dossier.basics().email(), now)) {
            send("taken-back", call, stage, dossier, address.of(dossier.speaks(), "/calls/" + call.slug()));
        }
    }

    void notChosen(Call call, Stage stage, Dossier dossier, LocalizedText reasons) {
        if (!dossier.basics().email().isBlank()) {
            var balance = "/calls/" + call.slug() + "#balance";
            outbox.send(letter("not-chosen", call, stage, dossier, reasons, address.of(dossier.speaks(), balance)));
        }
    }

    /// Sends a stage back to be corrected, with the way into it.
    void back(Call call, Stage stage, Dossier dossier, Correction back, UUID by, Instant now) {
        if (!dossier.basics().email().isBlank()) {
            var link = link(stage, dossier, by, now);
            outbox.send(letter("back", call, stage, dossier, back.because(), link, back.until())
                    .until(back.until())
                    .by(by));
        }
    }

    private String link(Stage stage, Dossier dossier, @Nullable UUID by, Instant now) {
        var email = dossier.basics().email();
        dossiers.linkSent(dossier.id(), email);
        return whole(dossier, capabilities.link(dossier.id(), stage.key(), email, by, now));
    }

    /// A link that goes into no letter, for a coordinator to hand over.
    String handedOver(Stage stage, Dossier dossier, UUID by, Instant now) {
        return whole(dossier, capabilities.link(dossier.id(), stage.key(), "", by, now));
    }

    private String whole(Dossier dossier, Secret secret) {
        return address.of(dossier.speaks(), "/answers/" + secret.value());
    }

    private void send(String kind, Call call, Stage stage, Dossier dossier, String link) {
        outbox.send(letter(kind, call, stage, dossier, LocalizedText.EMPTY, link));
    }

    /// The letter of this kind, with someone's own words between its two paragraphs.
    private Letter letter(String kind, Call call, Stage stage, Dossier dossier, LocalizedText own, String link) {
        return letter(kind, call, stage, dossier, own, link, stage.closes());
    }

    private Letter letter(
            String kind, Call call, Stage stage, Dossier dossier, LocalizedText own, String link, Instant closes) {
        var language = dossier.speaks();
        var arguments = Map.of(
                "call", call.title().best(language).value(),
                "stage", stage.title().best(language).value(),
                "title", dossier.basics().title(),
                "closes", words.moment(language, closes, call.zone()),
                "utc", words.moment(language, closes, ZoneId.of("UTC")));
        var prefix = "contributions.mail." + kind;
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.text(language, prefix + ".first", arguments));
        own.best(language).value().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        paragraphs.add(words.text(language, prefix + ".second", arguments));
        return new Letter(
                dossier.basics().email(),
                language,
                words.text(language, prefix + ".subject", arguments),
                paragraphs,
                Optional.of(new Letter.Action(words.text(language, prefix + ".action", arguments), link)));
    }
}
