package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was typed on one page, right or wrong, as a draft. Refuses to overwrite what another browser saved on the
/// same page since, and to change what was handed in or taken back. Sends the link to come back once an address
/// is known, and ends those that went to another.
@Service
public class SaveAnswers {
    public static final String CHANGED_MEANWHILE = "contributions.refused.changed";
    private static final int MOST_LINKS = 3;

    private final ReadContribution contributions;
    private final DossierStore dossiers;
    private final CapabilityStore capabilities;
    private final LinkLetters letters;
    private final Clock clock;

    SaveAnswers(
            ReadContribution contributions,
            DossierStore dossiers,
            CapabilityStore capabilities,
            LinkLetters letters,
            Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.letters = letters;
        this.clock = clock;
    }

    /// What a page brings: its fields, the version at which it was read, the language of the page, and whether the
    /// person pressed a button or a script saved meanwhile.
    public record Typed(String page, int version, Map<String, String> values, Language speaks, boolean byHand) {}

    /// What is kept now, and what would still be refused if it were handed in.
    public record Saved(int version, Instant at, OpenDossier dossier, List<Refusal> wrong) {}

    @Transactional
    public Outcome<Saved> save(ContributionId id, Keys keys, Typed typed) {
        contributions.find(id, keys);
        dossiers.lock(id);
        var open = contributions.find(id, keys);
        var page = FormPage.find(open.call(), open.stage(), typed.page()).orElseThrow(() -> new NotFound(typed.page()));
        if (open.isSubmitted()) {
            return Outcome.refused("", "contributions.refused.already");
        }
        if (open.dossier().withdrawal() != null) {
            return Outcome.refused("", "contributions.refused.withdrawn");
        }
        var stage = open.stage().key();
        var values = page.kept(typed.values());
        var stored = page.values(open.stage(), open.dossier());
        var version = open.dossier()
                .page(stage, page.id())
                .map(Dossier.SavedPage::version)
                .orElse(0);
        if (stored.equals(values)) {
            var after = linked(open, keys, typed);
            return Outcome.done(new Saved(
                    version,
                    open.dossier().changedAt(),
                    after,
                    page.refusals(after.call(), after.stage(), after.dossier())));
        }
        if (typed.version() < version) {
            return Outcome.refused("", CHANGED_MEANWHILE);
        }
        var now = clock.instant();
        var basics = page.question() == null
                ? open.dossier().basics().with(values).completed(open.call())
                : open.dossier().basics();
        dossiers.change(id, basics, typed.speaks(), now);
        if (page.question() != null) {
            dossiers.answer(id, stage, values);
        }
        var saved = dossiers.savePage(id, stage, page.id(), now);
        var after = linked(new OpenDossier(open.call(), dossiers.find(id).orElseThrow()), keys, typed);
        return Outcome.done(new Saved(saved, now, after, page.refusals(after.call(), after.stage(), after.dossier())));
    }

    private OpenDossier linked(OpenDossier open, Keys keys, Typed typed) {
        var email = open.dossier().basics().email();
        var id = open.dossier().id();
        var now = clock.instant();
        if (!typed.byHand() || open.dossier().isLinked() || !AnswerRules.isEmail(email) || open.isClosed(now)) {
            return open;
        }
        capabilities.endOthers(id, email, keys);
        if (dossiers.takesLink(id, MOST_LINKS)) {
            letters.comeBack(open.call(), open.stage(), open.dossier(), now);
        }
        return new OpenDossier(open.call(), dossiers.find(id).orElseThrow());
    }
}
