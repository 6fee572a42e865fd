package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essaim.calls.Call;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.Submission.Decision;

/// What is to be done with many contributions at once, with whom it can be done, and why not with the others.
public record ManyAtOnce(Call call, Act act, List<Dossier> reached, List<Left> left) {
    /// What a coordinator does with many at once.
    public enum Act {
        REMIND,
        NOT_ELIGIBLE,
        ELIGIBLE;

        /// As it stands in forms and messages.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One with which it cannot be done; `why` ends the key of the message that says so.
    public record Left(Dossier dossier, String why) {}

    public ManyAtOnce {
        reached = List.copyOf(reached);
        left = List.copyOf(left);
    }

    /// `lately` were reminded so short a time ago that they are let be; for `held` a reminder waits to be sent.
    public static ManyAtOnce of(
            Call call,
            Act act,
            List<Dossier> dossiers,
            Set<ContributionId> lately,
            Set<ContributionId> held,
            Instant now) {
        var reached = new ArrayList<Dossier>();
        var left = new ArrayList<Left>();
        for (var dossier : dossiers) {
            var why = switch (act) {
                case REMIND -> {
                    var not = notReminded(new OpenDossier(call, dossier), lately.contains(dossier.id()), now);
                    yield not.isEmpty() && held.contains(dossier.id()) ? "held" : not;
                }
                case NOT_ELIGIBLE -> notScreened(dossier, dossier.ineligible());
                case ELIGIBLE -> notScreened(dossier, !dossier.ineligible());
            };
            if (why.isEmpty()) {
                reached.add(dossier);
            } else {
                left.add(new Left(dossier, why));
            }
        }
        return new ManyAtOnce(call, act, reached, left);
    }

    private static String notReminded(OpenDossier open, boolean lately, Instant now) {
        if (open.dossier().withdrawal() != null) {
            return "withdrawn";
        }
        if (open.isSubmitted()) {
            return "handed-in";
        }
        if (open.isClosed(now)) {
            return "closed";
        }
        if (!open.dossier().isLinked()) {
            return "no-address";
        }
        return lately ? "lately" : "";
    }

    private static String notScreened(Dossier dossier, boolean already) {
        if (dossier.number() == null) {
            return "draft";
        }
        if (dossier.withdrawal() != null) {
            return "withdrawn";
        }
        if (dossier.decision() != Decision.PENDING) {
            return "decided";
        }
        return already ? "already" : "";
    }
}
