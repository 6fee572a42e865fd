package org.essaim.selection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.fair.Quota;
import org.essaim.fair.Selection;
import org.essaim.fair.SelectionProcess;
import org.essaim.fair.SelectionRequest;
import org.essaim.review.Score;
import org.essaim.selection.Examples;
import org.junit.jupiter.api.Test;

class BalanceReportTest {
    private final Basis basis = Examples.basis();

    @Test
    void tellsWhatCameAndWhatWasChosenInCountsOnly() {
        assertEquals(
                "{\"candidates\":6,\"chosen\":3,\"quotas\":[{\"attribute\":\"country\","
                        + "\"value\":\"BG\",\"least\":1,\"most\":null,\"got\":1}],"
                        + "\"shares\":{\"country\":[{\"value\":\"BG\",\"candidates\":1,"
                        + "\"chosen\":1},{\"value\":\"FR\",\"candidates\":2,\"chosen\":0},"
                        + "{\"value\":\"IT\",\"candidates\":3,\"chosen\":2}],"
                        + "\"theme\":[{\"value\":\"care-and-production\",\"candidates\":6,"
                        + "\"chosen\":3}],\"language\":[{\"value\":\"bg\",\"candidates\":1,"
                        + "\"chosen\":1},{\"value\":\"fr\",\"candidates\":2,\"chosen\":0},"
                        + "{\"value\":\"it\",\"candidates\":3,\"chosen\":2}],"
                        + "\"criterion\":[{\"value\":\"create\",\"candidates\":6,\"chosen\":3}]}}",
                report(basis));
    }

    @Test
    void twoCallsThatDifferInOneScoreOnlyHaveTheSameBytes() {
        var scores = new HashMap<>(basis.scores());
        scores.put(basis.submissions().getFirst().id(), new Score(4.9, 7, Map.of("create", 1.0)));

        assertEquals(report(basis), report(new Basis(basis.call(), basis.submissions(), scores)));
    }

    private static String report(Basis basis) {
        var plan = new Plan("", 3, List.of(Quota.atLeast("country", "BG", 1)), List.of(), Set.of());
        var answer = SelectionProcess.answer(
                new SelectionRequest(plan.problem(basis, "salt"), "ojalgo", false, Optional.empty()), (_, _, _) -> {});
        var selection = assertInstanceOf(Selection.class, answer);
        return BalanceReport.of(basis.call(), basis.submissions(), selection).json();
    }
}
