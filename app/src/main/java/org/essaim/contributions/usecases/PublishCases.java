package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.SheetFromCase;
import org.essaim.contributions.domain.Translation;
import org.essaim.directory.Directory;
import org.essaim.directory.OrganisationId;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes public sheets of finished cases, in a collection of the call's own. Refuses a case that was not chosen or not
/// handed in. Publishing again changes the sheet if the case reads differently now, and makes no second one.
@Service
public class PublishCases {
    private final ReadForDesk contributions;
    private final DossierStore dossiers;
    private final CaseStore cases;
    private final Directory directory;
    private final Practices practices;
    private final Clock clock;

    PublishCases(
            ReadForDesk contributions,
            DossierStore dossiers,
            CaseStore cases,
            Directory directory,
            Practices practices,
            Clock clock) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.cases = cases;
        this.directory = directory;
        this.practices = practices;
        this.clock = clock;
    }

    /// A chosen case: whether it was handed in, and when its sheet was published last.
    public record Case(Dossier dossier, boolean handedIn, Optional<Instant> published) {}

    /// A case with what its sheet would say.
    public record Preview(Call call, Case one, List<Translation> translations, Optional<Sheet.Content> content) {}

    public List<Case> list(Viewer viewer, String slug) {
        return list(contributions.call(viewer, slug));
    }

    private List<Case> list(Call call) {
        var published = cases.published(call.id());
        return dossiers.submitted(call.id()).stream()
                .filter(dossier -> dossier.decision() == Decision.CHOSEN)
                .map(dossier ->
                        new Case(dossier, isHandedIn(call, dossier), Optional.ofNullable(published.get(dossier.id()))))
                .toList();
    }

    private static boolean isHandedIn(Call call, Dossier dossier) {
        return dossier.isSubmitted(call.stages().getLast().key());
    }

    public Preview preview(Viewer viewer, String slug, String number) {
        var call = contributions.call(viewer, slug);
        var one = list(call).stream()
                .filter(chosen -> number.equals(chosen.dossier().number()))
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
        var translations = cases.translations(one.dossier().id());
        var unknown = new OrganisationId(one.dossier().id().value());
        var content = SheetFromCase.content(call, one.dossier(), translations, unknown);
        var readable = one.handedIn() && !content.summary().isEmpty();
        return new Preview(call, one, translations, readable ? Optional.of(content) : Optional.empty());
    }

    @Transactional
    public void translate(Viewer viewer, String slug, String number, List<Translation> translations) {
        var dossier = contributions.find(viewer, slug, number);
        translations.forEach(translation -> cases.translate(dossier.id(), translation));
    }

    @Transactional
    public Outcome<Integer> publish(Viewer viewer, String slug, String number) {
        var preview = preview(viewer, slug, number);
        if (preview.content().isEmpty()) {
            return Outcome.refused("", "contributions.refused.unfinished");
        }
        arrange(preview.call());
        publish(preview.call(), preview.one().dossier());
        return Outcome.done(1);
    }

    /// Every case that was handed in and has no sheet yet.
    @Transactional
    public Outcome<Integer> publishAll(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        var ready = list(call).stream()
                .filter(one -> one.handedIn() && one.published().isEmpty())
                .toList();
        if (ready.isEmpty()) {
            return Outcome.refused("", "contributions.refused.nothing-ready");
        }
        arrange(call);
        ready.forEach(one -> publish(call, one.dossier()));
        return Outcome.done(ready.size());
    }

    private void arrange(Call call) {
        if (practices.collection(call.slug()).isEmpty()) {
            practices.arrange(new Collection(call.slug(), call.title(), call.summary(), call.text()));
        }
    }

    private void publish(Call call, Dossier dossier) {
        var basics = dossier.basics();
        var organisation = directory.enter(
                basics.organisation(), basics.country(), basics.city().isBlank() ? null : basics.city(), null);
        var content = SheetFromCase.content(call, dossier, cases.translations(dossier.id()), organisation);
        var practice = practices.publish(dossier.id().value(), content);
        cases.published(dossier.id(), practice, clock.instant());
    }
}
