package org.essaim.contributions.usecases;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.domain.Step;
import org.essaim.mail.Letter;
import org.essaim.mail.Outbox;
import org.essaim.site.PublicAddress;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// The letter that confirms a submission: number, both times, hash, and everything that was handed in. None goes where
/// no address is known, nor more to one address than anyone may have sent there.
@Service
class ReceiptLetters {
    private final Outbox outbox;
    private final Words words;
    private final AnswerSheets sheets;
    private final HourLimitStore limit;
    private final PublicAddress address;

    ReceiptLetters(Outbox outbox, Words words, AnswerSheets sheets, HourLimitStore limit, PublicAddress address) {
        this.outbox = outbox;
        this.words = words;
        this.sheets = sheets;
        this.limit = limit;
        this.address = address;
    }

    /// Whether it was sent; `limited` for those that anyone can bring about.
    boolean send(Call call, Stage stage, Dossier dossier, Receipt receipt, boolean limited) {
        var email = dossier.basics().email();
        if (email.isBlank() || (limited && !limit.takesLetter(email, receipt.submittedAt()))) {
            return false;
        }
        var language = dossier.speaks();
        var said = new ArrayList<String>();
        said.add(words.text(
                language,
                "contributions.mail.receipt.first",
                Map.of("call", call.title().best(language).value(), "number", receipt.number())));
        said.add(words.text(
                language,
                "contributions.receipt.next." + Step.of(call, stage.key()).word(),
                Map.of()));
        said.add(words.text(
                language,
                "contributions.mail.receipt.time",
                Map.of(
                        "there", words.moment(language, receipt.submittedAt(), call.zone()),
                        "utc", words.moment(language, receipt.submittedAt(), ZoneId.of("UTC")))));
        said.add(words.text(language, "contributions.mail.receipt.hash", Map.of("hash", receipt.sha256())));
        said.add(words.text(language, "contributions.mail.receipt.all", Map.of()));
        said.addAll(lines(call, stage, dossier));
        var check = address.of(language, "/receipts?number=" + receipt.number() + "&hash=" + receipt.sha256());
        outbox.send(new Letter(
                email,
                language,
                words.text(language, "contributions.mail.receipt.subject", Map.of("number", receipt.number())),
                said,
                Optional.of(
                        new Letter.Action(words.text(language, "contributions.mail.receipt.check", Map.of()), check))));
        return true;
    }

    private List<String> lines(Call call, Stage stage, Dossier dossier) {
        return sheets.of(call, stage, dossier, dossier.speaks()).stream()
                .filter(line -> !line.value().isBlank())
                .map(line -> line.label() + "\n" + line.value())
                .toList();
    }
}
