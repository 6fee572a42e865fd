package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.Correction;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.domain.TypedText;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends what was handed in back to its contributor, with the reason and a new date, although its stage may have
/// closed: she gets the way into it, and may hand it in once more. Until she does, what she handed in first counts;
/// both are kept. Refuses without a reason, without a day to come, and what was taken out or not chosen.
@Service
public class SendBack {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int LONGEST_REASON = 2_000;

    private final ReadForDesk contributions;
    private final DossierStore dossiers;
    private final CorrectionStore corrections;
    private final LinkLetters letters;
    private final Clock clock;

    SendBack(
            ReadForDesk contributions,
            DossierStore dossiers,
            CorrectionStore corrections,
            LinkLetters letters,
            Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.letters = letters;
        this.clock = clock;
    }

    /// Answers whether a letter went; without an address a link must be handed over.
    @Transactional
    public Outcome<Boolean> send(Viewer viewer, String slug, String number, String because, Instant until) {
        var call = contributions.call(viewer, slug);
        var id = contributions.find(viewer, slug, number).id();
        dossiers.lock(id);
        var dossier = dossiers.find(id).orElseThrow();
        var open = new OpenDossier(call, dossier);
        var now = clock.instant();
        var reason = TypedText.text(because);
        var refusals = new ArrayList<Refusal>();
        if (reason.isEmpty()) {
            refusals.add(Refusal.of("back.because", "contributions.refused.back-because"));
        }
        if (reason.length() > LONGEST_REASON) {
            refusals.add(Refusal.of(
                    "back.because",
                    "contributions.refused.too-long",
                    Map.of("length", reason.length(), "most", LONGEST_REASON)));
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            refusals.add(
                    Refusal.of("back.until.day", "contributions.refused.back-until", Map.of("days", LONGEST.toDays())));
        }
        if (!dossier.isSubmitted(open.stage().key())
                || dossier.withdrawal() != null
                || dossier.decision() == Decision.NOT_CHOSEN) {
            refusals.add(Refusal.of("", "contributions.refused.back-not"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var correction = new Correction(open.stage().key(), LocalizedText.of(dossier.speaks(), reason), until, now);
        corrections.ask(id, correction, viewer.person().id().value());
        letters.back(
                call, open.stage(), dossier, correction, viewer.person().id().value(), now);
        return Outcome.done(!dossier.basics().email().isBlank());
    }

    /// What was handed in before, the latest first.
    public List<Receipt> earlier(Viewer viewer, String slug, String number) {
        return corrections.replaced(contributions.find(viewer, slug, number).id());
    }
}
