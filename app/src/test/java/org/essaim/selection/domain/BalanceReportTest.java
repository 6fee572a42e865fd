package org.essaim.selection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.fair.Pin;
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
                "{\"candidates\":6,\"chosen\":3,\"way\":{\"fixedAt\":\"1970-01-01T00:00:00Z\","
                        + "\"draftsBefore\":2,\"loosened\":1,\"fixedIn\":1,\"fixedOut\":0,"
                        + "\"salt\":\"salt\",\"rules\":\"balanced-selection/1\","
                        + "\"proved\":true,\"repeated\":0},\"quotas\":[{\"attribute\":\"country\","
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

    @Test
    void tellsWhichAgreementsNoChoiceCouldKeepTogether() {
        var quotas = List.of(Quota.atLeast("country", "FR", 2), Quota.atLeast("country", "IT", 2));
        var said = report(basis, quotas, true);

        assertEquals(
                "\"conflicts\":[{\"limits\":[{\"attribute\":\"country\",\"value\":\"FR\",\"least\":2,"
                        + "\"most\":null},{\"attribute\":\"country\",\"value\":\"IT\",\"least\":2,\"most\":null}],"
                        + "\"cases\":0}]}",
                said.substring(said.indexOf("\"conflicts\"")));
    }

    private static String report(Basis basis) {
        return report(basis, List.of(Quota.atLeast("country", "BG", 1)), false);
    }

    private static String report(Basis basis, List<Quota> quotas, boolean explain) {
        var pins = List.of(new Pin("2026-0001", Pin.Side.IN, "host"));
        var plan = new Plan("", 3, quotas, pins, Set.of());
        var answer = SelectionProcess.answer(
                new SelectionRequest(plan.problem(basis, "salt"), "ojalgo", explain, Optional.empty()),
                (_, _, _) -> {});
        var selection = assertInstanceOf(Selection.class, answer);
        var problem = plan.problem(basis, "salt");
        var saved = new SavedSelection(
                UUID.randomUUID(),
                basis.call().id(),
                3,
                "",
                problem,
                "",
                "hash",
                "",
                new Run.Made(selection),
                Instant.EPOCH,
                Optional.empty(),
                List.of());
        var before = List.of(
                problem.withQuotas(List.of(Quota.atLeast("country", "BG", 2), Quota.atMost("country", "BG", 3))),
                problem.withQuotas(List.of(Quota.atLeast("country", "BG", 1))));
        var way = BalanceReport.Way.of(saved, selection, before);
        return BalanceReport.of(basis.call(), basis.submissions(), selection, way)
                .json();
    }
}
