package org.essaim.contributions.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.essaim.calls.Question;
import org.essaim.contributions.domain.AnswerText;
import org.essaim.contributions.domain.DocumentAnswer;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.usecases.KeepDocument;
import org.essaim.contributions.usecases.KeepPicture;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What comes as a file with a page of the form: a new one, the one that the page showed, or none when it is taken out.
/// A refused one leaves what was there, and is added to the refusals.
record SentFiles(OpenDossier open, Keys keys, FormPage page, Typed typed, List<Refusal> refusals) {
    private boolean asksFor(Question.Kind kind) {
        var question = page.question();
        return question != null && question.kind() == kind;
    }

    private String stored() {
        var question = Objects.requireNonNull(page.question());
        return open.dossier().answers(open.stage().key()).getOrDefault(question.key(), "");
    }

    private boolean isTakenOut() {
        return "true".equals(typed.get("remove"));
    }

    /// The name under which the picture is kept.
    String picture(KeepPicture pictures, @Nullable MultipartFile sent) throws IOException {
        if (!asksFor(Question.Kind.PICTURE)) {
            return "";
        }
        var shown = typed.get("file");
        var kept = !shown.isEmpty() && pictures.isOf(open.dossier().id(), shown)
                ? shown
                : AnswerText.picture(stored()).file();
        if (sent == null || sent.isEmpty()) {
            return isTakenOut() ? "" : kept;
        }
        try (var content = sent.getInputStream()) {
            return result(pictures.keep(open.dossier().id(), keys, content), kept);
        }
    }

    DocumentAnswer document(KeepDocument documents, @Nullable MultipartFile sent) throws IOException {
        if (!asksFor(Question.Kind.FILE)) {
            return DocumentAnswer.EMPTY;
        }
        var kept = Optional.of(typed.get("file"))
                .filter(shown -> !shown.isEmpty())
                .flatMap(shown -> documents.of(open.dossier().id(), shown))
                .orElseGet(() -> AnswerText.document(stored()));
        if (sent == null || (sent.isEmpty() && named(sent).isEmpty())) {
            return isTakenOut() ? DocumentAnswer.EMPTY : kept;
        }
        try (InputStream content = sent.getInputStream()) {
            return result(documents.keep(open.dossier().id(), keys, content, named(sent)), kept);
        }
    }

    private static String named(MultipartFile sent) {
        return Objects.requireNonNullElse(sent.getOriginalFilename(), "");
    }

    private <T> T result(Outcome<T> outcome, T kept) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reasons) -> {
                refusals.addAll(reasons);
                yield kept;
            }
        };
    }
}
