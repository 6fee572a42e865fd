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
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.practices.Collection;
import org.essaim.practices.Practices;
import org.essaim.practices.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes public sheets of finished cases, in a collection of the call's own. Refuses a case that was not chosen, not
/// handed in, or has no paragraph to be its summary. Publishing again changes the sheet if the case reads differently
/// now, and makes no second one.
@Service
public class PublishCases {
    /// The refusal of a translation that would overwrite someone else's.
    public static final String CHANGED_MEANWHILE = "contributions.refused.translation-changed";

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

    /// A chosen case: whether it was handed in, whether it has enough for a sheet, and when that was published last.
    public record Case(Dossier dossier, boolean handedIn, boolean readable, Optional<Instant> published) {
        public boolean isReady() {
            return handedIn && readable && published.isEmpty();
        }
    }

    /// A case with what its sheet would say.
    public record Preview(Call call, Case one, List<Translation> translations, Optional<Sheet.Content> content) {}

    public List<Case> list(Viewer viewer, String slug) {
        return list(contributions.call(viewer, slug));
    }

    /// The address of the collection that the call's published cases stand in, once there is one.
    public Optional<Slug> collection(Viewer viewer, String slug) {
        return practices.collectionOf(contributions.call(viewer, slug).id().value());
    }

    private List<Case> list(Call call) {
        var published = cases.published(call.id());
        return dossiers.submitted(call.id()).stream()
                .filter(dossier -> dossier.decision() == Decision.CHOSEN)
                .map(dossier -> new Case(
                        dossier,
                        isHandedIn(call, dossier),
                        SheetFromCase.isReadable(call, dossier),
                        Optional.ofNullable(published.get(dossier.id()))))
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
        var content = SheetFromCase.content(call, call.slug(), one.dossier(), translations, unknown);
        return new Preview(
                call, one, translations, one.handedIn() && one.readable() ? Optional.of(content) : Optional.empty());
    }

    /// Keeps translations, each at the version at which it was read. Refuses all of them if someone else saved one
    /// since.
    @Transactional
    public Outcome<Integer> translate(Viewer viewer, String slug, String number, List<Translation> typed) {
        var dossier = contributions.find(viewer, slug, number);
        dossiers.lock(dossier.id());
        var stored = cases.translations(dossier.id());
        var refusals = typed.stream()
                .filter(one -> stored.stream().anyMatch(one::isBehind))
                .map(one -> Refusal.of("summary." + one.language().code(), CHANGED_MEANWHILE))
                .toList();
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var changed = typed.stream()
                .filter(one -> stored.stream().noneMatch(one::saysTheSame))
                .toList();
        changed.forEach(translation -> cases.translate(dossier.id(), translation));
        return Outcome.done(changed.size());
    }

    @Transactional
    public Outcome<Integer> publish(Viewer viewer, String slug, String number) {
        var preview = preview(viewer, slug, number);
        if (preview.content().isEmpty()) {
            return Outcome.refused(
                    "",
                    preview.one().handedIn() ? "contributions.refused.unreadable" : "contributions.refused.unfinished");
        }
        publish(preview.call(), arrange(preview.call()), preview.one().dossier());
        return Outcome.done(1);
    }

    /// Every case that was handed in, has enough for a sheet and none yet.
    @Transactional
    public Outcome<Integer> publishAll(Viewer viewer, String slug) {
        var call = contributions.call(viewer, slug);
        var all = list(call);
        var ready = all.stream().filter(Case::isReady).toList();
        if (ready.isEmpty()) {
            return Outcome.refused(
                    "",
                    all.stream().anyMatch(one -> one.handedIn() && !one.readable())
                            ? "contributions.refused.unreadable"
                            : "contributions.refused.nothing-ready");
        }
        var collection = arrange(call);
        ready.forEach(one -> publish(call, collection, one.dossier()));
        return Outcome.done(ready.size());
    }

    /// The address of the call's own collection.
    private Slug arrange(Call call) {
        return practices.arrange(
                call.id().value(),
                new Collection(call.slug(), call.title(), call.summary(), call.text(), call.network()));
    }

    private void publish(Call call, Slug collection, Dossier dossier) {
        var basics = dossier.basics();
        var organisation = directory.enter(
                basics.organisation(), basics.country(), basics.city().isBlank() ? null : basics.city(), null);
        var content = SheetFromCase.content(call, collection, dossier, cases.translations(dossier.id()), organisation);
        var practice = practices.publish(dossier.id().value(), content);
        cases.published(dossier.id(), practice, clock.instant());
    }
}
