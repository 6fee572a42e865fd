package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;
import org.essaim.kernel.Language;

/// A dossier with its call, as its contributor works on it. The stage is the first, and the next one for those chosen.
public record OpenDossier(Call call, Dossier dossier) {
    /// An empty one that stands at this stage, belongs to nobody and is kept nowhere.
    public static OpenDossier blank(Call call, Stage stage, Language speaks, Instant now) {
        var first = call.stages().getFirst();
        var later = !first.equals(stage);
        return new OpenDossier(
                call,
                new Dossier(
                        new ContributionId(new UUID(0, 0)),
                        call.id(),
                        Channel.WEB,
                        null,
                        Basics.EMPTY,
                        speaks,
                        later ? Decision.CHOSEN : Decision.PENDING,
                        true,
                        1,
                        new UUID(0, 0),
                        now,
                        now,
                        null,
                        "",
                        null,
                        false,
                        Map.of(),
                        Map.of(),
                        later ? Map.of(first.key(), Receipt.of(first.key(), "", now, "")) : Map.of(),
                        null));
    }

    public Stage stage() {
        var first = call.stages().getFirst();
        var goesOn = dossier.isSubmitted(first.key())
                && dossier.decision() == Decision.CHOSEN
                && call.stages().size() > 1;
        return goesOn ? call.stages().get(1) : first;
    }

    /// Whether it was handed in and nothing else is wanted.
    public boolean isSubmitted() {
        return dossier.isSubmitted(stage().key()) && back().isEmpty();
    }

    /// The correction that is wanted of this stage, whether or not its time has ended.
    public Optional<Correction> back() {
        return Optional.ofNullable(dossier.correction())
                .filter(back -> back.stage().equals(stage().key()));
    }

    /// Whether it was sent back, and can be handed in once more.
    public boolean isBack(Instant now) {
        return back().filter(back -> back.isOpen(now)).isPresent() && dossier.withdrawal() == null;
    }

    /// Whether what arrived then can be handed in.
    public boolean takes(Instant arrived) {
        return back().map(back -> back.isOpen(arrived)).orElseGet(() -> stage().takes(arrived));
    }

    /// When it must be handed in, as its contributor was told.
    public Instant closes() {
        return back().map(Correction::until).orElseGet(() -> stage().closes());
    }

    /// Whether it was chosen, and its case can still be handed in.
    public boolean isAwaited(Instant now) {
        return dossier.isSubmitted(call.stages().getFirst().key())
                && dossier.withdrawal() == null
                && !isSubmitted()
                && back().isEmpty()
                && !isClosed(now);
    }

    public Optional<Receipt> receipt() {
        return dossier.receipt(stage().key());
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(back().map(Correction::until).orElseGet(() -> stage().ends()));
    }

    public List<FormPage> pages() {
        var asked = Asked.questions(stage(), dossier.answers(stage().key()));
        return FormPage.of(call, stage()).stream()
                .filter(page -> page.question() == null || asked.contains(page.question()))
                .toList();
    }
}
