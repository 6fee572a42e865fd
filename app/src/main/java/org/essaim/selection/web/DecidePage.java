package org.essaim.selection.web;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.calls.Stage;
import org.essaim.contributions.Submission;
import org.essaim.fair.Selection;
import org.essaim.fair.Status;
import org.essaim.kernel.Refusal;
import org.essaim.selection.usecases.ReasonLetters;

/// What will happen when a selection becomes the decision, to be confirmed. `unreachable` are the submissions
/// that no letter can reach, chosen or not.
public record DecidePage(
        ResultPage result,
        Selection selection,
        List<Submission> unreachable,
        List<ReasonLetters.Kind> letters,
        Instant now,
        List<Refusal> refusals) {
    private Set<String> chosen() {
        return new HashSet<>(selection.selected());
    }

    /// How many are chosen and told so by mail.
    public int chosenByMail() {
        return selection.selected().size() - toCall().size();
    }

    /// The chosen whom somebody has to call.
    public List<Submission> toCall() {
        return unreachable.stream()
                .filter(submission -> chosen().contains(submission.number()))
                .toList();
    }

    public int othersByMail() {
        return result.seen().basis().submissions().size() - selection.selected().size() - othersUnreached();
    }

    public int othersUnreached() {
        return unreachable.size() - toCall().size();
    }

    public int unread() {
        return result.seen().basis().unread().size();
    }

    public boolean isUnproved() {
        return selection.status() == Status.UNPROVED;
    }

    /// Whether answers may still come, which is too early to decide.
    public boolean isEarly() {
        return !result.seen().basis().call().isIn(now);
    }

    /// The selection that decided the call already, whichever it was.
    public Optional<Integer> decidedBy() {
        return result.seen().decided();
    }

    /// When the last answers can come.
    public Instant closes() {
        return result.seen().basis().call().stages().getFirst().closes();
    }

    /// The end of the stage that the chosen are asked for, if it is over.
    public Optional<Instant> nextOver() {
        return result.seen().basis().call().stages().stream()
                .skip(1)
                .findFirst()
                .map(Stage::closes)
                .filter(closes -> !closes.isAfter(now));
    }

    /// All that is confirmed: the submissions as this page shows them.
    public String confirmed() {
        return String.join(" ", new TreeSet<>(result.seen().basis().numbers()));
    }
}
