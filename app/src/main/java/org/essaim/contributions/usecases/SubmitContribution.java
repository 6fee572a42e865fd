package org.essaim.contributions.usecases;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands in the stage that is being answered. The moment at which the request arrived decides whether it is in time.
/// However often the same form is sent, at once or later, there is one submission, one number, one letter, one receipt.
@Service
public class SubmitContribution {
    private final ReadContribution contributions;
    private final DossierStore dossiers;
    private final HandIn handIn;
    private final Words words;

    SubmitContribution(ReadContribution contributions, DossierStore dossiers, HandIn handIn, Words words) {
        this.contributions = contributions;
        this.dossiers = dossiers;
        this.handIn = handIn;
        this.words = words;
    }

    /// What the form that hands in carries: the key it was given, and the version of the dossier it showed.
    public record Form(String stage, UUID key, int version) {}

    @Transactional
    public Outcome<Receipt> submit(ContributionId id, Keys keys, Form form, Instant arrived, Language reader) {
        contributions.find(id, keys);
        dossiers.lock(id);
        var open = contributions.find(id, keys);
        var done = open.dossier().receipt(form.stage());
        var back = open.back().filter(one -> one.stage().equals(form.stage()));
        if (done.isPresent() && back.isEmpty()) {
            return Outcome.done(done.get());
        }
        if (open.dossier().withdrawal() != null) {
            return Outcome.refused("", "contributions.refused.withdrawn");
        }
        if (!form.key().equals(open.dossier().submissionKey())
                || !form.stage().equals(open.stage().key())) {
            return Outcome.refused("", "contributions.refused.old-form");
        }
        if (arrived.isBefore(open.stage().opens())) {
            return Outcome.refused("", "contributions.refused.early");
        }
        if (!open.takes(arrived)) {
            return Outcome.refused(List.of(late(open, arrived, reader)));
        }
        if (form.version() != open.dossier().version()) {
            return Outcome.refused("", "contributions.refused.look-again");
        }
        return handIn.handIn(open.call(), open.stage(), open.dossier(), arrived, null);
    }

    private Refusal late(OpenDossier open, Instant arrived, Language reader) {
        var zone = open.call().zone();
        var closes = open.closes();
        var late = Duration.between(closes, arrived);
        return Refusal.of(
                "",
                "contributions.refused.late",
                Map.of(
                        "closes", words.moment(reader, closes, zone),
                        "utc", words.moment(reader, closes, ZoneId.of("UTC")),
                        "unit", unit(late),
                        "count", count(late)));
    }

    private static String unit(Duration late) {
        if (late.toDays() > 0) {
            return "days";
        }
        return late.toHours() > 0 ? "hours" : late.toMinutes() > 0 ? "minutes" : "seconds";
    }

    private static long count(Duration late) {
        return switch (unit(late)) {
            case "days" -> late.toDays();
            case "hours" -> late.toHours();
            case "minutes" -> late.toMinutes();
            default -> late.toSeconds();
        };
    }
}
