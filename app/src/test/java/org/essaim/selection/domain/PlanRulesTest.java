package org.essaim.selection.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.contributions.ContributionId;
import org.essaim.fair.Pin;
import org.essaim.fair.Quota;
import org.essaim.kernel.Refusal;
import org.essaim.review.Score;
import org.essaim.selection.Examples;
import org.junit.jupiter.api.Test;

class PlanRulesTest {
    private final Basis basis = Examples.basis();

    @Test
    void acceptsQuotasThatArePossibleOneByOne() {
        var plan = plan(2, List.of(Quota.atLeast("country", "IT", 2), Quota.atLeast("country", "FR", 2)), List.of());

        assertEquals(List.of(), PlanRules.check(plan, basis));
    }

    @Test
    void saysHowManyAreEligibleWhenAMinimumIsAboveThem() {
        assertEquals(
                List.of(Refusal.of(
                        "min-0",
                        "selection.refused.quota-eligible",
                        Map.of("attribute", "country", "value", "IT", "min", 4, "eligible", 3))),
                PlanRules.check(plan(5, List.of(Quota.atLeast("country", "IT", 4)), List.of()), basis));
    }

    @Test
    void namesEveryContradictionOfTheQuotasAtOnce() {
        var plan = plan(
                3,
                List.of(
                        Quota.between("country", "IT", 3, 2),
                        new Quota("country", "FR", null, null, 1),
                        Quota.atMost("country", "XX", 1),
                        Quota.atLeast("language", "bg", 1).weighing(0),
                        Quota.atMost("language", "bg", 1)),
                List.of());

        assertEquals(
                List.of("max-0", "min-1", "quota-2", "weight-3", "quota-4"),
                PlanRules.check(plan, basis).stream().map(Refusal::field).toList());
    }

    @Test
    void fixedCasesNeedPlacesReasonsAndDifferentOrganisations() {
        var same = new ArrayList<>(basis.submissions());
        same.set(1, Examples.submission(2, "IT", "  organisation  1 "));
        var scores = new HashMap<>(basis.scores());
        scores.put(same.get(1).id(), new Score(3, 1, Map.of()));
        var pins = List.of(
                new Pin("2026-0001", Pin.Side.IN, "agreed"),
                new Pin("2026-0002", Pin.Side.IN, " "),
                new Pin("2026-0009", Pin.Side.OUT, "late"),
                new Pin("2026-0001", Pin.Side.OUT, "why not"));

        assertEquals(
                List.of("pin-1", "reason-1", "pin-2", "pin-3", "pin-0"),
                PlanRules.check(plan(1, List.of(), pins), new Basis(basis.call(), same, scores)).stream()
                        .map(Refusal::field)
                        .toList());
    }

    @Test
    void placesCannotOutnumberTheOrganisationsThatWereRead() {
        var read = new HashMap<>(basis.scores());
        read.remove(basis.submissions().getFirst().id());
        var partly = new Basis(basis.call(), basis.submissions(), read);

        assertEquals(
                List.of(Refusal.of("places", "selection.refused.too-many-places", Map.of("places", 6, "most", 5))),
                PlanRules.check(plan(6, List.of(), List.of()), partly));
        assertEquals(
                "places",
                PlanRules.check(plan(0, List.of(), List.of()), partly)
                        .getFirst()
                        .field());
    }

    @Test
    void anOrganisationIsKnownAgainByItsNameInItsCountry() {
        var twice = new ArrayList<>(basis.submissions());
        twice.set(0, Examples.submission(1, "IT", "Coopération «Área»"));
        twice.set(1, Examples.submission(2, "IT", "  cooperation area"));
        twice.set(3, Examples.submission(4, "FR", "Cooperation Area"));
        twice.set(4, Examples.submission(5, "FR", "Cooperatoin Area"));
        var scores = new HashMap<ContributionId, Score>();
        twice.forEach(submission -> scores.put(submission.id(), new Score(3, 1, Map.of())));
        var now = new Basis(basis.call(), twice, scores);

        assertEquals(5, now.organisations());
        assertEquals(
                List.of("1 4", "1 5", "2 4", "2 5", "4 5"),
                now.near().stream()
                        .map(pair -> pair.first().number().substring(8) + " "
                                + pair.second().number().substring(8))
                        .toList());
    }

    private static Plan plan(int places, List<Quota> quotas, List<Pin> pins) {
        return new Plan("", places, quotas, pins, Set.of());
    }
}
