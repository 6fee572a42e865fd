package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.ContributionAccess;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Enters an answer that came on paper, by fax, by telephone or in a table, as the organisation gave it. The day it was
/// received counts, not the day it is typed in; refuses one received outside the first stage's days.
@Service
public class EnterOnBehalf {
    private final Calls calls;
    private final DossierStore dossiers;
    private final HandIn handIn;
    private final Clock clock;

    EnterOnBehalf(Calls calls, DossierStore dossiers, HandIn handIn, Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.handIn = handIn;
        this.clock = clock;
    }

    /// One answer: how and when it came, what it says. `answers` are by the question's key.
    public record Entry(
            Channel channel, Instant received, Basics basics, Map<String, String> answers, boolean example) {
        public Entry {
            answers = Map.copyOf(answers);
        }
    }

    /// What was entered.
    public record Entered(ContributionId id, Receipt receipt) {}

    @Transactional
    public Outcome<Entered> enter(Viewer viewer, CallId id, Entry entry) {
        var call = ContributionAccess.requireCoordinator(viewer, calls.find(id));
        var outcome = enter(viewer, call, entry);
        if (outcome instanceof Outcome.Refused<Entered>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    /// The same within a transaction that ends here or elsewhere; a refusal leaves a draft that must be rolled back.
    Outcome<Entered> enter(Viewer viewer, Call call, Entry entry) {
        var stage = call.stages().getFirst();
        if (call.draft() || !stage.isOpen(entry.received())) {
            return Outcome.refused("received", "contributions.refused.received");
        }
        var dossier = new ContributionId(TimeOrderedId.at(entry.received()));
        dossiers.add(new Dossier(
                dossier,
                call.id(),
                entry.channel(),
                null,
                entry.basics(),
                speaks(entry.basics()),
                Decision.PENDING,
                entry.example(),
                1,
                UUID.randomUUID(),
                entry.received(),
                clock.instant(),
                null,
                "",
                null,
                Map.of(),
                Map.of(),
                Map.of()));
        var answers = new HashMap<String, String>();
        stage.questions()
                .forEach(question -> answers.put(
                        question.key(),
                        AnswerText.kept(question, entry.answers().getOrDefault(question.key(), ""))));
        answers.values().removeIf(String::isBlank);
        dossiers.answer(dossier, stage.key(), answers);
        var written = dossiers.find(dossier).orElseThrow();
        var by = viewer.person().id().value();
        return switch (handIn.handIn(call, stage, written, entry.received(), by)) {
            case Outcome.Done<Receipt>(var receipt) -> Outcome.done(new Entered(dossier, receipt));
            case Outcome.Refused<Receipt>(var refusals) -> Outcome.refused(refusals);
        };
    }

    /// Letters go out in the language of the answer where we speak it, else in English.
    private static Language speaks(Basics basics) {
        return Optional.of(basics.language())
                .filter("fr"::equals)
                .map(Language::new)
                .orElse(Language.EN);
    }
}
