package org.essaim.selection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionProcess;
import org.essaim.fair.SelectionRequest;
import org.essaim.selection.Examples;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void anAnswerThatWasNotProvedNeitherConfirmsNorContradicts() {
        var proved = answer(2, Optional.empty());

        assertEquals(Replay.State.SAME, Replay.State.of(proved, answer(2, Optional.empty())));
        assertEquals(Replay.State.DIFFERENT, Replay.State.of(proved, answer(3, Optional.empty())));
        assertEquals(Replay.State.UNPROVED, Replay.State.of(proved, answer(2, Optional.of(Duration.ZERO))));
        assertEquals(Replay.State.UNPROVED, Replay.State.of(answer(3, Optional.of(Duration.ZERO)), proved));
    }

    private static Selection answer(int places, Optional<Duration> limit) {
        var plan = new Plan("", places, List.of(), List.of(), Set.of());
        var request = new SelectionRequest(plan.problem(Examples.basis(), "salt"), "ojalgo", false, limit);
        return assertInstanceOf(Selection.class, SelectionProcess.answer(request, (_, _, _) -> {}));
    }
}
