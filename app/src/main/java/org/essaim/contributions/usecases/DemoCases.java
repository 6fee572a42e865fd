package org.essaim.contributions.usecases;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Figures;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.PictureAnswer;
import org.essaim.contributions.domain.Translation;
import org.essaim.kernel.DemoChapter;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Completes the invented cases among those that were chosen, as their contributors would by the link they got, and
/// publishes them. Does nothing for those that were not chosen.
@Component
class DemoCases implements DemoChapter {
    private static final TypeReference<List<Case>> CASES = new TypeReference<>() {};
    private static final TypeReference<List<DemoProposals.Proposal>> PROPOSALS = new TypeReference<>() {};

    private final Calls calls;
    private final Accounts accounts;
    private final DossierStore dossiers;
    private final CapabilityStore capabilities;
    private final CaseWork work;

    DemoCases(Calls calls, Accounts accounts, DossierStore dossiers, CapabilityStore capabilities, CaseWork work) {
        this.calls = calls;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.capabilities = capabilities;
        this.work = work;
    }

    record Figure(
            String measure,
            String value,
            String unit,
            String periodStart,
            String periodEnd,
            String source,
            String method) {}

    record Picture(String alt, String credit, String licence) {}

    record Case(
            String reference,
            String text,
            String difficulties,
            String lessons,
            List<Figure> figures,
            Picture picture,
            Map<String, String> summaryTranslation) {}

    /// What completing a case needs.
    @Component
    record CaseWork(
            SaveAnswers save, SubmitContribution submit, PublishCases publish, KeepPicture pictures, Clock clock) {}

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void fill() {
        var found = calls.find(DemoProposals.CALL);
        if (found.isEmpty()) {
            return;
        }
        var call = found.get();
        var coordinator = DemoProposals.coordinator(accounts, call);
        var titles = DemoProposals.read("demo/contributions/proposals.json", PROPOSALS).stream()
                .collect(Collectors.toMap(DemoProposals.Proposal::reference, DemoProposals.Proposal::title));
        var chosen = dossiers.submitted(call.id()).stream()
                .filter(dossier -> dossier.decision() == Decision.CHOSEN)
                .collect(Collectors.toMap(dossier -> dossier.basics().title(), dossier -> dossier));
        var seed = 0;
        for (var one : DemoProposals.read("demo/contributions/cases.json", CASES)) {
            seed++;
            var dossier = chosen.get(titles.getOrDefault(one.reference(), ""));
            if (dossier != null) {
                complete(call, dossier, one, seed);
                publish(coordinator, call, dossier, one);
            }
        }
    }

    private void complete(Call call, Dossier dossier, Case one, int seed) {
        var stage = call.stages().getLast();
        var now = work.clock().instant();
        var keys = new Keys(Set.of(capabilities.browser(dossier.id(), stage.key(), "", now)));
        save(dossier, keys, "story", one.text());
        save(dossier, keys, "difficulties", one.difficulties());
        save(dossier, keys, "lessons", one.lessons());
        save(
                dossier,
                keys,
                "figures",
                AnswerText.of(
                        new Figures(one.figures().stream().map(DemoCases::row).toList())));
        save(dossier, keys, "picture", picture(dossier, keys, one.picture(), seed));
        var after = dossiers.find(dossier.id()).orElseThrow();
        var form = new SubmitContribution.Form(stage.key(), after.submissionKey(), after.version());
        done(work.submit().submit(dossier.id(), keys, form, now, after.speaks()));
    }

    private void save(Dossier dossier, Keys keys, String question, String value) {
        var typed = new SaveAnswers.Typed("q-" + question, 0, Map.of(question, value), dossier.speaks(), false);
        done(work.save().save(dossier.id(), keys, typed));
    }

    private static Figures.Row row(Figure figure) {
        return new Figures.Row(
                figure.measure(),
                figure.value(),
                figure.unit().toLowerCase(Locale.ROOT),
                figure.periodStart(),
                figure.periodEnd(),
                figure.method(),
                figure.source());
    }

    private String picture(Dossier dossier, Keys keys, Picture picture, int seed) {
        var content = new ByteArrayInputStream(DemoDrawing.png(seed));
        var file = done(work.pictures().keep(dossier.id(), keys, content));
        return AnswerText.of(new PictureAnswer(file, picture.alt(), picture.credit(), picture.licence()));
    }

    private void publish(Viewer coordinator, Call call, Dossier dossier, Case one) {
        var number = String.valueOf(dossier.number());
        var translations = one.summaryTranslation().entrySet().stream()
                .map(entry -> new Translation(new Language(entry.getKey()), "", entry.getValue(), 0))
                .toList();
        done(work.publish().translate(coordinator, call.slug().value(), number, translations));
        done(work.publish().publish(coordinator, call.slug().value(), number));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new IllegalStateException(refusals.toString());
        };
    }
}
