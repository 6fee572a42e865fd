package org.essaim.contributions.usecases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Stage;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.Basics;
import org.essaim.contributions.domain.Channel;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.ProgramAnswer;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Hands in the first stage of a call for a person's program, whole or not at all. The same key again, with the
/// same content, answers the same receipt; with another content it is refused. The moment of arrival decides
/// whether it is in time.
@Service
public class ContributeByProgram {
    public static final String OTHER_CONTENT = "contributions.refused.key-used";

    private final Calls calls;
    private final DossierStore dossiers;
    private final HandIn handIn;
    private final OwnStore own;
    private final Clock clock;

    ContributeByProgram(Calls calls, DossierStore dossiers, HandIn handIn, OwnStore own, Clock clock) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.handIn = handIn;
        this.own = own;
        this.clock = clock;
    }

    /// What a program sends; `key` is its own for this one wish.
    public record Sent(String key, Basics basics, Map<String, Object> answers) {
        public Sent {
            answers = Map.copyOf(answers);
        }
    }

    /// What is there now, and whether it was there before.
    public record Made(Call call, Dossier dossier, boolean again) {}

    @Transactional
    public Outcome<Made> contribute(Viewer.ByToken by, String slug, Sent typed, Instant arrived) {
        var person = by.within(Viewer.Scope.CONTRIBUTE);
        var call = (Slug.isSlug(slug) ? calls.find(new Slug(slug)) : Optional.<Call>empty())
                .filter(one -> !one.draft())
                .orElseThrow(() -> new NotFound(slug));
        var sent = new Sent(typed.key(), typed.basics().completed(call), typed.answers());
        var key = key(person, call, sent.key());
        own.lock(key);
        var there = dossiers.bySubmissionKey(call.id(), key);
        var stage = call.stages().getFirst();
        var answer = ProgramAnswer.of(stage, sent.answers());
        if (there.isPresent()) {
            var same = there.get().basics().equals(sent.basics())
                    && there.get().answers(stage.key()).equals(answer.answers());
            return same
                    ? Outcome.done(new Made(call, there.get(), true))
                    : Outcome.refused("Idempotency-Key", OTHER_CONTENT);
        }
        if (!stage.takes(arrived)) {
            return Outcome.refused("", "contributions.refused.not-open");
        }
        if (!answer.refusals().isEmpty()) {
            return Outcome.refused(answer.refusals());
        }
        var id = begin(person, call, sent.basics(), key, arrived);
        dossiers.answer(id, stage.key(), answer.answers());
        return switch (handIn.handIn(call, stage, dossiers.find(id).orElseThrow(), arrived, null)) {
            case Outcome.Done<Receipt> _ ->
                Outcome.done(new Made(call, dossiers.find(id).orElseThrow(), false));
            case Outcome.Refused<Receipt>(var refusals) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Outcome.refused(refusals.stream()
                        .map(refusal -> named(sent.basics(), refusal))
                        .toList());
            }
        };
    }

    /// The stage that programs answer, if the call is there.
    public Optional<Stage> stage(String slug) {
        return (Slug.isSlug(slug) ? calls.find(new Slug(slug)) : Optional.<Call>empty())
                .filter(one -> !one.draft())
                .map(call -> call.stages().getFirst());
    }

    private ContributionId begin(Viewer.SignedIn person, Call call, Basics basics, UUID key, Instant arrived) {
        var id = new ContributionId(TimeOrderedId.at(clock.instant()));
        dossiers.add(Dossier.begun(
                id, call, Channel.API, basics, EnterOnBehalf.speaks(basics), call.example(), key, arrived, arrived));
        own.own(id, person.id());
        return id;
    }

    /// One key of one person for one call.
    private static UUID key(Viewer.SignedIn person, Call call, String key) {
        var whole = person.id().value() + " " + call.id().value() + " " + key;
        return UUID.nameUUIDFromBytes(Receipt.hash(whole).getBytes(StandardCharsets.US_ASCII));
    }

    /// A refusal under the name that its field has in what was sent.
    private static Refusal named(Basics basics, Refusal refusal) {
        var unkept = AnswerRules.unkept(refusal);
        return unkept.field().isEmpty() || basics.values().containsKey(unkept.field())
                ? unkept
                : Refusal.of("answers." + unkept.field(), unkept.key(), unkept.arguments());
    }
}
