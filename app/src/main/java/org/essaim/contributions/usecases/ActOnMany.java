package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ManyAtOnce;
import org.essaim.contributions.domain.ManyAtOnce.Act;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.mail.HeldLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds, or says who may be chosen at all, for many contributions at once: first a plan that shows with whom it
/// can be done and which letter goes out, then the deed, which plans again. Refuses without anyone to do it with,
/// and to shut someone out without a reason; whoever was reminded within two days is let be. Reminders are
/// held in the call's outbox, and count from when they are sent.
@Service
public class ActOnMany {
    private static final Duration PAUSE = Duration.ofDays(2);
    private static final int LONGEST_WORDS = 2_000;

    private final ReadForDesk contributions;
    private final DossierStore dossiers;
    private final ScreeningStore screenings;
    private final LinkLetters letters;
    private final AskedStore asked;
    private final HeldLetters held;
    private final Clock clock;

    ActOnMany(
            ReadForDesk contributions,
            DossierStore dossiers,
            ScreeningStore screenings,
            LinkLetters letters,
            AskedStore asked,
            HeldLetters held,
            Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.screenings = screenings;
        this.letters = letters;
        this.asked = asked;
        this.held = held;
        this.clock = clock;
    }

    /// Those of another call are not there.
    public ManyAtOnce plan(Viewer viewer, String slug, Act act, List<ContributionId> ids) {
        var call = contributions.call(viewer, slug);
        var now = clock.instant();
        var there = dossiers.inThisOrder(ids).stream()
                .filter(dossier -> dossier.call().equals(call.id()))
                .toList();
        var lately = screenings.remindedSince(ids, now.minus(PAUSE));
        var waiting = asked.waitedFor(call.id(), held.ids(call.id().value()));
        return ManyAtOnce.of(call, act, there, lately, waiting, now);
    }

    /// With how many it was done. `words` are the coordinator's own: a paragraph of the letter, or the reason.
    @Transactional
    public Outcome<Integer> act(Viewer viewer, String slug, Act act, List<ContributionId> ids, LocalizedText words) {
        ids.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(dossiers::lock);
        var plan = plan(viewer, slug, act, ids);
        if (plan.reached().isEmpty()) {
            return Outcome.refused("", "contributions.refused.nobody");
        }
        if (act == Act.NOT_ELIGIBLE && words.isEmpty()) {
            return Outcome.refused("words.en", "contributions.refused.screen-because");
        }
        if (words.passages().values().stream()
                .anyMatch(passage -> TypedText.text(passage.value()).length() > LONGEST_WORDS)) {
            return Outcome.refused("words.en", "contributions.refused.words-long");
        }
        var now = clock.instant();
        plan.reached().forEach(dossier -> act(viewer, plan.call(), act, dossier, words, now));
        return Outcome.done(plan.reached().size());
    }

    private void act(Viewer viewer, Call call, Act act, Dossier dossier, LocalizedText words, Instant now) {
        var by = viewer.person().id().value();
        switch (act) {
            case REMIND -> {
                var stage = new OpenDossier(call, dossier).stage();
                letters.reminder(call, stage, dossier, words, by, now)
                        .ifPresent(letter -> asked.keep(
                                letter, call.id(), dossier.basics().email(), "GO_ON", dossier.id(), by, now));
            }
            case NOT_ELIGIBLE -> {
                screenings.screen(dossier.id(), false, words, by, now);
                letters.screened("not-eligible", call, dossier, words, by);
            }
            case ELIGIBLE -> {
                screenings.screen(dossier.id(), true, LocalizedText.EMPTY, by, now);
                letters.screened("eligible", call, dossier, words, by);
            }
        }
    }

    /// Why a contribution may not be chosen, as its contributor was told; for coordinators.
    public Optional<LocalizedText> because(Viewer viewer, String slug, String number) {
        return screenings.because(contributions.find(viewer, slug, number).id());
    }
}
