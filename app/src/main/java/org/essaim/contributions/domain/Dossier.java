package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.Call;
import org.essaim.calls.CallId;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;
import org.essaim.kernel.Language;
import org.jspecify.annotations.Nullable;

/// One dossier with all that was typed so far. `speaks` is the language of its letters; `submissionKey` is carried by
/// the form that hands it in; `version` grows with each save; `linkSentTo` is the address that has a link, or blank; an
/// `ineligible` one is neither read nor chosen; `correction` is there while one that was asked for has not come.
public record Dossier(
        ContributionId id,
        CallId call,
        Channel channel,
        @Nullable String number,
        Basics basics,
        Language speaks,
        Decision decision,
        boolean example,
        int version,
        UUID submissionKey,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant submittedAt,
        String linkSentTo,
        @Nullable Withdrawal withdrawal,
        boolean ineligible,
        Map<String, Map<String, String>> answers,
        Map<String, SavedPage> pages,
        Map<String, Receipt> receipts,
        @Nullable Correction correction) {

    /// When and why it was taken out, by a coordinator or by who wrote it.
    public record Withdrawal(Instant at, String because, boolean byContributor) {}

    /// What is known of a page of the form: how often it was saved, and when last.
    public record SavedPage(int version, Instant savedAt) {}

    /// One that nobody has answered yet. `at` is when it came or was begun, `now` when that was written down.
    public static Dossier begun(
            ContributionId id,
            Call call,
            Channel channel,
            Basics basics,
            Language speaks,
            boolean example,
            UUID submissionKey,
            Instant at,
            Instant now) {
        return new Dossier(
                id,
                call.id(),
                channel,
                null,
                basics,
                speaks,
                Decision.PENDING,
                example,
                1,
                submissionKey,
                at,
                now,
                null,
                "",
                null,
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                null);
    }

    /// The same with other words, and the receipt that vouches for them.
    Dossier saying(Basics said, Map<String, Map<String, String>> answered, Receipt receipt) {
        var vouched = new HashMap<>(receipts);
        vouched.put(receipt.stage(), receipt);
        return new Dossier(
                id,
                call,
                channel,
                number,
                said,
                speaks,
                decision,
                example,
                version,
                submissionKey,
                startedAt,
                changedAt,
                submittedAt,
                linkSentTo,
                withdrawal,
                ineligible,
                answered,
                pages,
                vouched,
                correction);
    }

    /// What was handed in: while a correction is being typed, the version before it.
    public Dossier handedIn() {
        var back = correction;
        return back == null
                ? this
                : receipt(back.stage())
                        .map(receipt -> HandedIn.of(this, receipt))
                        .orElse(this);
    }

    public Dossier {
        answers = Map.copyOf(answers);
        pages = Map.copyOf(pages);
        receipts = Map.copyOf(receipts);
    }

    /// `DRAFT`, `WITHDRAWN`, `INELIGIBLE` or the decision.
    public String state() {
        if (withdrawal != null) {
            return "WITHDRAWN";
        }
        if (number == null) {
            return "DRAFT";
        }
        return ineligible ? "INELIGIBLE" : decision.name();
    }

    public Map<String, String> answers(String stage) {
        return answers.getOrDefault(stage, Map.of());
    }

    public Optional<SavedPage> page(String stage, String page) {
        return Optional.ofNullable(pages.get(stage + "/" + page));
    }

    public Optional<Receipt> receipt(String stage) {
        return Optional.ofNullable(receipts.get(stage));
    }

    /// Whether the link to come back went to the address that stands here now.
    public boolean isLinked() {
        return !basics.email().isBlank() && linkSentTo.equalsIgnoreCase(basics.email());
    }

    public boolean isSubmitted(String stage) {
        return receipts.containsKey(stage);
    }
}
