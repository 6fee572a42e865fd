package org.essaim.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionProblemTest {

    private final SelectionProblem two =
            SelectionProblem.of(List.of(SeededCalls.in("A", 1, "north"), SeededCalls.in("B", 2, "south")), 1);

    @Test
    void refusesAnIdUsedTwice() {
        refuses(
                two.withCandidates(List.of(SeededCalls.plain("A", 1), SeededCalls.plain("A", 2))),
                new Refusal.DuplicateId("A"));
    }

    @Test
    void refusesContradictoryPins() {
        refuses(pins(new Pin("X", Pin.Side.IN, "")), new Refusal.UnknownPin("X"));
        refuses(pins(new Pin("A", Pin.Side.IN, ""), new Pin("A", Pin.Side.OUT, "")), new Refusal.PinnedBothWays("A"));
        refuses(
                pins(new Pin("A", Pin.Side.IN, ""), new Pin("B", Pin.Side.IN, "")),
                new Refusal.MorePinsThanPlaces(2, 1));
    }

    @Test
    void refusesTwoFixedCasesOfOneOrganisation() {
        var candidates = List.of(new Candidate("A", 1, "coop", Map.of()), new Candidate("B", 1, " coop ", Map.of()));
        refuses(
                SelectionProblem.of(candidates, 2)
                        .withPins(List.of(new Pin("A", Pin.Side.IN, ""), new Pin("B", Pin.Side.IN, ""))),
                new Refusal.OrganisationPinnedTwice("coop", List.of("A", "B")));
    }

    @Test
    void refusesQuotasThatContradictThemselves() {
        refuses(quota(Quota.between("region", "north", 2, 1)), new Refusal.MinAboveMax("region", "north", 2, 1));
        refuses(quota(Quota.atLeast("region", "north", -1)), new Refusal.NegativeQuota("region", "north", -1));
        refuses(
                quota(Quota.atLeast("region", "north", 1).weighing(0)),
                new Refusal.WeightOutOfRange("region", "north", 0, 1000));
        refuses(
                two.withQuotas(List.of(Quota.atLeast("region", "north", 1), Quota.atMost("region", "north", 1))),
                new Refusal.DuplicateQuota("region", "north"));
    }

    @Test
    void refusesNegativePlacesAndScoresBeyondAllScales() {
        refuses(SelectionProblem.of(List.of(), -1), new Refusal.NegativePlaces(-1));
        var huge = Candidate.scored("A", new BigDecimal("1e40"), "", Map.of());
        refuses(SelectionProblem.of(List.of(huge), 1), new Refusal.MeritOutOfRange("A", 10_000_000));
    }

    @Test
    void onlyWarnsOfQuotasAndDraftsThatNobodyMatches() {
        var problem = two.withQuotas(List.of(Quota.atLeast("colour", "red", 1), Quota.atLeast("region", "west", 1)))
                .withDraft(Set.of("gone"));
        assertEquals(List.of(), problem.refusals());
        assertEquals(
                List.of(
                        new Notice.UnknownAttribute("colour"),
                        new Notice.UnknownValue("region", "west"),
                        new Notice.DraftOutside("gone")),
                problem.notices());
    }

    @Test
    void countsMeritInWholeThousandths() {
        assertEquals(4126, Candidate.merit(new BigDecimal("4.1255")));
        assertEquals(-4126, Candidate.merit(new BigDecimal("-4.1255")));
        assertEquals(4000, Candidate.merit(new BigDecimal("4")));
    }

    private SelectionProblem pins(Pin... pins) {
        return two.withPins(List.of(pins));
    }

    private SelectionProblem quota(Quota quota) {
        return two.withQuotas(List.of(quota));
    }

    private static void refuses(SelectionProblem problem, Refusal refusal) {
        assertEquals(List.of(refusal), problem.refusals());
    }
}
