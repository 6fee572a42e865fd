package org.essaim.selection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.calls.CallId;
import org.essaim.fair.SelectionProblem;

/// One selection as it is kept: the frozen question (`request`, a JSON text, with its SHA-256), and what came of it.
/// Neither ever changes; another idea is another selection.
public record SavedSelection(
        UUID id,
        CallId call,
        int number,
        String name,
        SelectionProblem problem,
        String request,
        String sha256,
        String answer,
        Run run,
        Instant askedAt,
        Optional<Instant> decidedAt,
        List<Replay> replays) {
    public SavedSelection {
        replays = List.copyOf(replays);
    }

    public Optional<Run.Made> made() {
        return run instanceof Run.Made made ? Optional.of(made) : Optional.empty();
    }
}
