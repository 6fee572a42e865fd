package org.essaim.contributions.usecases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.ContributionAccess;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.domain.ReceivedDay;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Enters an answer that came on paper, by fax, by telephone or in a table, as the organisation gave it. The day it was
/// received counts, not the day it is typed in; refuses one received outside the first stage's days or later than now.
/// The same form sent twice enters one answer; one that seems to be there already is entered only if that is wanted.
@Service
public class EnterOnBehalf {
    private final Calls calls;
    private final DossierStore dossiers;
    private final HandIn handIn;
    private final SubmissionStore submissions;
    private final ImportStore imports;
    private final Clock clock;

    EnterOnBehalf(
            Calls calls,
            DossierStore dossiers,
            HandIn handIn,
            SubmissionStore submissions,
            ImportStore imports,
            Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.handIn = handIn;
        this.submissions = submissions;
        this.imports = imports;
        this.clock = clock;
    }

    /// One answer: how and when it came, what it says. `answers` are by the question's key; `key` is the form's own;
    /// `anyway` enters it even if the same organisation, country and title are there.
    public record Entry(
            Channel channel,
            Instant received,
            Basics basics,
            Map<String, String> answers,
            boolean example,
            UUID key,
            boolean anyway) {
        public Entry {
            answers = Map.copyOf(answers);
        }

        private Entry in(Call call) {
            return new Entry(channel, received, basics.completed(call), answers, example, key, anyway);
        }

        /// An answer that comes from no form.
        public Entry(Channel channel, Instant received, Basics basics, Map<String, String> answers, boolean example) {
            this(channel, received, basics, answers, example, UUID.randomUUID(), true);
        }
    }

    /// What was entered.
    public record Entered(ContributionId id, Receipt receipt) {}

    @Transactional
    public Outcome<Entered> enter(Viewer viewer, CallId id, Entry typed) {
        var call = ContributionAccess.requireCoordinator(viewer, calls.find(id));
        var entry = typed.in(call);
        dossiers.lockEntries(id);
        var there = dossiers.bySubmissionKey(id, entry.key());
        if (there.isPresent()) {
            return again(call, there.get(), entry);
        }
        if (!entry.anyway() && imports.identities(id).contains(ImportTable.identity(entry.basics()))) {
            return Outcome.refused("anyway", "contributions.refused.same");
        }
        return switch (begin(call, entry)) {
            case Outcome.Refused<Dossier>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Dossier>(var begun) -> {
                var outcome = finish(viewer, call, begun, entry.received(), submissions::nextNumber);
                if (outcome instanceof Outcome.Refused<Entered>) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                }
                yield outcome;
            }
        };
    }

    private static Outcome<Entered> again(Call call, Dossier there, Entry entry) {
        var stage = call.stages().getFirst();
        var receipt = there.receipt(stage.key()).orElseThrow();
        var same = there.basics().equals(entry.basics())
                && there.answers(stage.key()).equals(kept(stage, entry));
        return same
                ? Outcome.done(new Entered(there.id(), receipt))
                : Outcome.refused(
                        List.of(Refusal.of("", "contributions.refused.entered", Map.of("number", receipt.number()))));
    }

    private static Map<String, String> kept(Stage stage, Entry entry) {
        var answers = new HashMap<String, String>();
        stage.questions()
                .forEach(question -> answers.put(
                        question.key(),
                        AnswerText.kept(question, entry.answers().getOrDefault(question.key(), ""))));
        answers.values().removeIf(String::isBlank);
        return answers;
    }

    /// Writes the answer down, not yet handed in, within a transaction that ends elsewhere.
    Outcome<Dossier> begin(Call call, Entry entry) {
        var stage = call.stages().getFirst();
        if (call.draft() || !stage.isOpen(entry.received())) {
            return Outcome.refused(
                    List.of(Refusal.of("received", "contributions.refused.received", ReceivedDay.days(call))));
        }
        if (entry.received().isAfter(clock.instant())) {
            return Outcome.refused("received", "contributions.refused.received-later");
        }
        var id = new ContributionId(TimeOrderedId.at(entry.received()));
        dossiers.add(Dossier.begun(
                id,
                call,
                entry.channel(),
                entry.basics(),
                speaks(entry.basics()),
                entry.example(),
                entry.key(),
                entry.received(),
                clock.instant()));
        dossiers.answer(id, stage.key(), kept(stage, entry));
        return Outcome.done(dossiers.find(id).orElseThrow());
    }

    /// Hands in what was begun, with the next of these numbers; a refusal leaves a draft that must be rolled back.
    Outcome<Entered> finish(Viewer viewer, Call call, Dossier begun, Instant received, IntUnaryOperator numbers) {
        var by = viewer.person().id().value();
        return switch (handIn.handIn(call, call.stages().getFirst(), begun, received, by, numbers)) {
            case Outcome.Done<Receipt>(var receipt) -> Outcome.done(new Entered(begun.id(), receipt));
            case Outcome.Refused<Receipt>(var refusals) ->
                Outcome.refused(refusals.stream().map(AnswerRules::unkept).toList());
        };
    }

    /// Letters go out in the language of the answer where we speak it, else in English.
    static Language speaks(Basics basics) {
        return Optional.of(basics.language())
                .filter("fr"::equals)
                .map(Language::new)
                .orElse(Language.EN);
    }
}
