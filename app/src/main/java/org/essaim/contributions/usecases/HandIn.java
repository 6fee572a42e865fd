package org.essaim.contributions.usecases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.essaim.calls.Call;
import org.essaim.calls.Calls;
import org.essaim.calls.Question;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.AnswerRules;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.Asked;
import org.essaim.contributions.domain.CanonicalJson;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The one way in which a stage of a dossier becomes a submission: checked, numbered, hashed, kept, confirmed by mail,
/// all in the caller's transaction, which holds the dossier. Done once; asked again, it answers the same receipt.
@Service
class HandIn {
    private final Calls calls;
    private final DossierStore dossiers;
    private final SubmissionStore submissions;
    private final CorrectionStore corrections;
    private final ReceiptLetters letters;

    HandIn(
            Calls calls,
            DossierStore dossiers,
            SubmissionStore submissions,
            CorrectionStore corrections,
            ReceiptLetters letters) {
        this.calls = calls;
        this.corrections = corrections;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.letters = letters;
    }

    Outcome<Receipt> handIn(Call call, Stage stage, Dossier dossier, Instant received, @Nullable UUID enteredBy) {
        return handIn(call, stage, dossier, received, enteredBy, submissions::nextNumber);
    }

    /// The same with numbers from elsewhere: `numbers` answers the next one of a year.
    Outcome<Receipt> handIn(
            Call call,
            Stage stage,
            Dossier dossier,
            Instant received,
            @Nullable UUID enteredBy,
            IntUnaryOperator numbers) {
        var back = new OpenDossier(call, dossier)
                .back()
                .filter(one -> one.stage().equals(stage.key()))
                .isPresent();
        var done = dossier.receipt(stage.key());
        if (done.isPresent() && !back) {
            return Outcome.done(done.get());
        }
        var answers = dossier.answers(stage.key());
        var refusals = AnswerRules.stage(call, stage, dossier.basics(), answers, enteredBy == null);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var at = received.truncatedTo(ChronoUnit.SECONDS);
        var number = back && done.isPresent()
                ? corrected(call, stage, dossier, received)
                : number(call, stage, dossier, at, numbers);
        var content = content(call, stage, dossier, number, at);
        form(call, stage).ifPresent(version -> content.put("form", version));
        var receipt = Receipt.of(stage.key(), number, at, CanonicalJson.write(content));
        submissions.add(dossier.id(), receipt, enteredBy);
        if (isFirst(call, stage) && !back) {
            submissions.markSubmitted(dossier.id(), receipt);
        }
        if (!letters.send(call, stage, dossiers.find(dossier.id()).orElseThrow(), receipt, enteredBy == null)) {
            submissions.notMailed(number);
        }
        return Outcome.done(receipt);
    }

    /// The number of a corrected one is that of the first with how often it was handed in.
    private String corrected(Call call, Stage stage, Dossier dossier, Instant now) {
        var times = corrections.replace(dossier.id(), stage.key(), now) + 1;
        corrections.answered(dossier.id(), now);
        return dossier.number()
                + (isFirst(call, stage) ? "" : "-" + (call.stages().indexOf(stage) + 1)) + "." + times;
    }

    private static String number(Call call, Stage stage, Dossier dossier, Instant at, IntUnaryOperator numbers) {
        if (isFirst(call, stage)) {
            var year = at.atZone(call.zone()).getYear();
            return "C-%d-%04d".formatted(year, numbers.applyAsInt(year));
        }
        return dossier.number() + "-" + (call.stages().indexOf(stage) + 1);
    }

    private static boolean isFirst(Call call, Stage stage) {
        return call.stages().getFirst().key().equals(stage.key());
    }

    /// Which published state of the form is answered.
    private Optional<String> form(Call call, Stage stage) {
        var versions = calls.formVersions(call.id(), stage.key());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(versions.getLast().number()));
    }

    private static Map<String, Object> content(Call call, Stage stage, Dossier dossier, String number, Instant at) {
        var content = new LinkedHashMap<String, Object>();
        content.put("call", call.slug().value());
        content.put("stage", stage.key());
        content.put("number", number);
        content.put("submittedAt", at.toString());
        content.put("channel", dossier.channel().name().toLowerCase(java.util.Locale.ROOT));
        dossier.basics().values().forEach(content::put);
        var answers = new LinkedHashMap<String, Object>();
        for (var question : Asked.questions(stage, dossier.answers(stage.key()))) {
            Optional.ofNullable(dossier.answers(stage.key()).get(question.key()))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> answers.put(question.key(), said(question, value)));
        }
        content.put("answers", answers);
        return content;
    }

    private static Object said(Question question, String value) {
        return switch (question.kind().substance()) {
            case TEXT -> value;
            case FIGURES, PICTURE, FILE -> AnswerText.structured(value);
        };
    }
}
