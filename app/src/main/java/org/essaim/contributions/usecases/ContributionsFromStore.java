package org.essaim.contributions.usecases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.calls.Question;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Contributions;
import org.essaim.contributions.Submission;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.ContributionAccess;
import org.essaim.contributions.domain.Dossier;
import org.essaim.kernel.Language;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door of the contributions.
@Service
class ContributionsFromStore implements Contributions {
    private final Calls calls;
    private final DossierStore dossiers;
    private final CaseStore cases;
    private final AnswerSheets sheets;
    private final LinkLetters letters;
    private final Clock clock;

    ContributionsFromStore(
            Calls calls,
            DossierStore dossiers,
            CaseStore cases,
            AnswerSheets sheets,
            LinkLetters letters,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.calls = calls;
        this.dossiers = dossiers;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<Submission> submitted(CallId call) {
        return calls.find(call)
                .map(found -> dossiers.submitted(call).stream()
                        .flatMap(dossier -> submission(found, dossier).stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Map<CallId, List<Submission>> submitted(List<Call> wanted) {
        var found = new HashMap<CallId, List<Submission>>();
        var byId = new HashMap<CallId, Call>();
        wanted.forEach(call -> {
            byId.put(call.id(), call);
            found.put(call.id(), new ArrayList<>());
        });
        for (var dossier : dossiers.submitted(List.copyOf(byId.keySet()))) {
            submission(Objects.requireNonNull(byId.get(dossier.call())), dossier)
                    .ifPresent(Objects.requireNonNull(found.get(dossier.call()))::add);
        }
        return found;
    }

    @Override
    public Optional<Submission> find(ContributionId id) {
        return dossiers.find(id)
                .filter(dossier -> dossier.withdrawal() == null && !dossier.ineligible())
                .flatMap(dossier -> calls.find(dossier.call()).flatMap(call -> submission(call, dossier.handedIn())));
    }

    @Override
    public Optional<Told> tell(ContributionId id, Language reader) {
        return dossiers.find(id)
                .filter(dossier -> dossier.number() != null)
                .flatMap(dossier -> calls.find(dossier.call())
                        .map(call -> new Told(answers(call, dossier, reader), translated(dossier, reader))));
    }

    private List<Answer> answers(Call call, Dossier dossier, Language reader) {
        var first = call.stages().getFirst();
        var asked = first.questions().stream().map(Question::key).collect(Collectors.toSet());
        return sheets.of(call, first, dossier, reader).stream()
                .filter(line -> asked.contains(line.key()) && !line.value().isBlank())
                .map(line -> new Answer(line.key(), line.value(), line.language()))
                .toList();
    }

    private Optional<Translated> translated(Dossier dossier, Language reader) {
        return cases.translations(dossier.id()).stream()
                .filter(translation -> translation.language().equals(reader))
                .filter(translation -> !translation.title().isBlank()
                        && !reader.code().equals(dossier.basics().language()))
                .findFirst()
                .map(translation -> new Translated(translation.language(), translation.title(), translation.summary()));
    }

    @Override
    public Set<ContributionId> withoutAddress(CallId call) {
        return dossiers.submitted(call).stream()
                .filter(dossier -> dossier.basics().email().isBlank())
                .map(Dossier::id)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void decide(
            CallId id, Set<ContributionId> chosen, Map<ContributionId, LocalizedText> reasons, Viewer coordinator) {
        var call = ContributionAccess.requireCoordinator(coordinator, calls.find(id));
        for (var dossier : dossiers.submitted(id)) {
            var decision = chosen.contains(dossier.id()) ? Decision.CHOSEN : Decision.NOT_CHOSEN;
            if (dossiers.decide(dossier.id(), decision)) {
                tell(call, dossier, decision, reasons.getOrDefault(dossier.id(), LocalizedText.EMPTY));
            }
        }
    }

    private void tell(Call call, Dossier dossier, Decision decision, LocalizedText reasons) {
        var first = call.stages().getFirst();
        var next = call.stages().size() > 1 ? call.stages().get(1) : first;
        switch (decision) {
            case CHOSEN -> letters.chosen(call, next, dossier, reasons, null, clock.instant());
            case NOT_CHOSEN -> letters.notChosen(call, first, dossier, reasons);
            case PENDING -> throw new IllegalStateException("Nothing decided");
        }
    }

    private static Optional<Submission> submission(Call call, Dossier dossier) {
        var number = dossier.number();
        var submitted = dossier.submittedAt();
        if (number == null || submitted == null || !call.asksForPractices()) {
            return Optional.empty();
        }
        var basics = dossier.basics();
        return Optional.of(new Submission(
                dossier.id(),
                dossier.call(),
                number,
                basics.organisation(),
                basics.country(),
                basics.city().isBlank() ? null : basics.city(),
                new Language(basics.language()),
                new Slug(basics.theme()),
                basics.title(),
                dossier.answers(call.stages().getFirst().key()),
                dossier.decision(),
                submitted));
    }
}
