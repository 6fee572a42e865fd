package org.essaim.fair.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssignReviewersTest {

    @Test
    void findsTheBestOfAllAssignmentsOnFourThousandTinyCalls() {
        for (var seed = 1L; seed <= 4_000; seed++) {
            var problem = TinyCalls.call(seed);
            var found = assigned(problem, seed);
            assertEquals(new EveryAssignment(problem).best(), found.objective(), "seed " + seed);
            assertEquals("optimal", found.audit().status(), "seed " + seed);
        }
    }

    @Test
    void anotherReaderNeverMakesAnAssignmentWorse() {
        for (var seed = 1L; seed <= 600; seed++) {
            var problem = TinyCalls.call(seed);
            var more = new ArrayList<>(problem.reviewers());
            more.add(TinyCalls.reviewer(new Random(seed), 9));
            var richer = with(problem, problem.proposals(), more);
            notWorse(assigned(problem, seed), assigned(richer, seed), seed);
        }
        for (var seed = 1L; seed <= 20; seed++) {
            var problem = ReviewCalls.call(seed, 60, 9, 3);
            var fewer = with(problem, problem.proposals(), problem.reviewers().subList(0, 8));
            notWorse(assigned(fewer, seed), assigned(problem, seed), seed);
        }
    }

    /// With one place filled more, the figures after it are of another kind; links may only be compared without
    /// it.
    private static void notWorse(Assignment before, Assignment after, long seed) {
        assertTrue(after.objective().compareTo(before.objective()) <= 0, "seed " + seed);
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        for (var seed = 1L; seed <= 60; seed++) {
            var problem = seed <= 50 ? TinyCalls.call(seed) : ReviewCalls.call(seed, 60, 9, 3);
            var random = new Random(seed);
            var shuffled = new AssignmentProblem(
                    shuffled(problem.proposals(), random),
                    shuffled(problem.reviewers(), random),
                    shuffled(problem.conflicts(), random),
                    shuffled(problem.existing(), random),
                    problem.mode(),
                    problem.salt());
            var one = assigned(problem, seed);
            var other = assigned(shuffled, seed);
            assertEquals(one.pairs(), other.pairs(), "seed " + seed);
            assertEquals(one.shortages(), other.shortages(), "seed " + seed);
            assertEquals(one.audit().inputSha256(), other.audit().inputSha256(), "seed " + seed);
        }
    }

    @Test
    void otherNamesChangeWhoIsDrawnAmongEqualsAndNothingElse() {
        for (var seed = 1L; seed <= 200; seed++) {
            var problem = TinyCalls.call(seed);
            var renamed = new AssignmentProblem(
                    problem.proposals().stream()
                            .map(one -> new Proposal(
                                    "X" + one.id(),
                                    one.languages(),
                                    one.themes(),
                                    one.organisation(),
                                    one.networks(),
                                    one.readers()))
                            .toList(),
                    problem.reviewers().stream()
                            .map(one -> new Reviewer(
                                    "Y" + one.id(),
                                    one.languages(),
                                    one.themes(),
                                    one.organisation(),
                                    one.networks(),
                                    one.limit(),
                                    one.preferences().entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    said -> "X" + said.getKey(), Map.Entry::getValue))))
                            .toList(),
                    problem.conflicts().stream()
                            .map(one -> new Conflict("X" + one.proposal(), "Y" + one.reviewer(), ""))
                            .toList(),
                    problem.existing().stream()
                            .map(one -> new Existing("X" + one.proposal(), "Y" + one.reviewer(), one.fixed()))
                            .toList(),
                    problem.mode(),
                    problem.salt());
            assertEquals(
                    assigned(problem, seed).objective(), assigned(renamed, seed).objective(), "seed " + seed);
        }
    }

    @Test
    void conflictsAreNeverBrokenAndLoadsHoldOnRealisticCalls() {
        for (var seed = 1L; seed <= 10; seed++) {
            var problem = ReviewCalls.call(seed, 200, 20, 3);
            var found = assigned(problem, seed);
            var declared = problem.conflicts().stream()
                    .map(conflict -> conflict.proposal() + " " + conflict.reviewer())
                    .collect(Collectors.toSet());
            var proposals = problem.proposals().stream().collect(Collectors.toMap(Proposal::id, one -> one));
            var reviewers = problem.reviewers().stream().collect(Collectors.toMap(Reviewer::id, one -> one));
            for (var pair : found.pairs()) {
                var proposal =
                        Optional.ofNullable(proposals.get(pair.proposal())).orElseThrow();
                var reviewer =
                        Optional.ofNullable(reviewers.get(pair.reviewer())).orElseThrow();
                assertTrue(!declared.contains(proposal.id() + " " + reviewer.id()), "seed " + seed);
                assertTrue(
                        proposal.organisation().isEmpty()
                                || !proposal.organisation().equals(reviewer.organisation()),
                        "seed " + seed);
                assertTrue(Collections.disjoint(proposal.networks(), reviewer.networks()), "seed " + seed);
                assertTrue(
                        proposal.languages().stream()
                                .anyMatch(language -> reviewer.languages()
                                                .getOrDefault(language, Level.A1)
                                                .compareTo(Level.B2)
                                        >= 0),
                        "seed " + seed);
            }
            found.loads().forEach(load -> assertTrue(load.proposals() <= load.limit()));
        }
    }

    @Test
    void toppingUpKeepsEverythingAndAdjustingKeepsWhatIsFixed() {
        for (var seed = 1L; seed <= 10; seed++) {
            var problem = ReviewCalls.call(seed, 120, 15, 3);
            var two = with(
                    problem,
                    problem.proposals().stream().map(one -> needing(one, 2)).toList(),
                    problem.reviewers());
            var before = assigned(two, seed);
            var random = new Random(seed);
            var existing = before.pairs().stream()
                    .map(pair -> new Existing(pair.proposal(), pair.reviewer(), random.nextInt(3) == 0))
                    .toList();
            var toppedUp = assigned(again(problem, existing, Mode.TOP_UP, problem.reviewers()), seed);
            assertTrue(names(toppedUp).containsAll(names(before)), "seed " + seed);

            var gone = problem.reviewers().getFirst().id();
            var rest = problem.reviewers().subList(1, problem.reviewers().size());
            var left = existing.stream()
                    .filter(pair -> !pair.reviewer().equals(gone))
                    .toList();
            var adjusted = assigned(again(two, left, Mode.ADJUST, rest), seed);
            var fixed = left.stream()
                    .filter(Existing::fixed)
                    .map(pair -> pair.proposal() + " " + pair.reviewer())
                    .collect(Collectors.toSet());
            assertTrue(names(adjusted).containsAll(fixed), "seed " + seed);
            var free = left.size() - fixed.size();
            assertTrue(adjusted.objective().kept() * 10 >= free * 9, "seed " + seed + ": " + adjusted.objective());
        }
    }

    @Test
    void saysOfEachMissingPlaceWhichLanguageAndWhy() {
        var reader = reader("R1", Map.of("fr", Level.C2), "", 1);
        var colleague = reader("R2", Map.of("fr", Level.C1, "eu", Level.B1), "Coop Un", 5);
        var problem = AssignmentProblem.of(
                List.of(proposal("A", "fr", "COOP  un", 2), proposal("B", "eu", "", 1), proposal("C", "fr", "", 2)),
                List.of(reader, colleague),
                List.of());
        var found = assigned(problem, 0);
        assertEquals(
                List.of(
                        "A misses 1 of 2 readers: its language is fr; 2 can read it, 1 of them with a conflict, 1 eligible,"
                                + " of whom 0 full",
                        "B misses 1 of 1 readers: its language is eu; 0 can read it, 0 of them with a conflict, 0 eligible,"
                                + " of whom 0 full",
                        "C misses 1 of 2 readers: its language is fr; 2 can read it, 0 of them with a conflict, 2 eligible,"
                                + " of whom 1 full"),
                found.shortages().stream().map(Shortage::text).toList());
        assertEquals(
                List.of(
                        Shortage.Reason.TOO_FEW_WITHOUT_CONFLICT,
                        Shortage.Reason.NOBODY_READS_IT,
                        Shortage.Reason.LOADS_FULL),
                found.shortages().stream().map(Shortage::reason).toList());
        assertEquals(3, found.objective().unfilled());
    }

    @Test
    void spreadsWhatIsMissing() {
        var problem = AssignmentProblem.of(
                List.of(proposal("A", "fr", "", 2), proposal("B", "fr", "", 2)),
                List.of(reader("R1", Map.of("fr", Level.C2), "", 1), reader("R2", Map.of("fr", Level.C2), "", 1)),
                List.of());
        var found = assigned(problem, 0);
        assertEquals(2, found.objective().unfilled());
        assertEquals(2, found.objective().unevenness());
        assertEquals(Set.of("A", "B"), found.shortProposals());
    }

    @Test
    void answersWhenThereIsNobodyOrNothing() {
        assertEquals(
                0,
                assigned(AssignmentProblem.of(List.of(), List.of(), List.of()), 0)
                        .objective()
                        .unfilled());
        var alone = AssignmentProblem.of(List.of(proposal("A", "fr", "", 3)), List.of(), List.of());
        assertEquals(3, assigned(alone, 0).objective().unfilled());
        var everybody = AssignmentProblem.of(
                List.of(proposal("A", "fr", "", 1)),
                List.of(reader("R1", Map.of("fr", Level.C2), "", 9)),
                List.of(new Conflict("A", "R1", "cousin")));
        assertEquals(
                Shortage.Reason.TOO_FEW_WITHOUT_CONFLICT,
                assigned(everybody, 0).shortages().getFirst().reason());
    }

    @Test
    void refusesContradictionsByName() {
        var proposals = List.of(proposal("A", "fr", "", 1), proposal("A", "fr", "", -1), proposal("", "", "", 1));
        var refused = assertInstanceOf(
                AssignmentRefused.class,
                AssignReviewers.assign(AssignmentProblem.of(
                        proposals,
                        List.of(reader("R1", Map.of(), "", -2)),
                        List.of(new Conflict("Z", "R1", ""), new Conflict("A", "R9", "")))));
        assertEquals(
                List.of(
                        "id A is used by several proposals",
                        "proposal number 3 has no id",
                        "the number of readers of proposal A is negative: -1",
                        "proposal  has no language",
                        "the limit of reviewer R1 is negative: -2",
                        "a conflict names the proposal Z, which is not in the list",
                        "a conflict names the reviewer R9, which is not in the list"),
                refused.refusals().stream().map(AssignmentRefusal::text).toList());
        var fixedConflict = new AssignmentProblem(
                List.of(proposal("A", "fr", "Coop", 1)),
                List.of(reader("R1", Map.of("fr", Level.C2), "coop", 1)),
                List.of(),
                List.of(new Existing("A", "R1", true)),
                Mode.TOP_UP,
                "");
        assertEquals(
                List.of(new AssignmentRefusal.FixedConflict("A", "R1")),
                assertInstanceOf(AssignmentRefused.class, AssignReviewers.assign(fixedConflict))
                        .refusals());
    }

    @Test
    void refusesWhatIsTooLargeToProve() {
        var many = new ArrayList<Proposal>();
        for (var number = 0; number < 100_000; number++) {
            many.add(proposal("P" + number, "fr", "", 1));
        }
        var problem = AssignmentProblem.of(many, List.of(reader("R1", Map.of("fr", Level.C2), "", 9)), List.of());
        assertEquals(
                "100000 places are more than can be assigned exactly at once; the most are 20000, so divide the call, for"
                        + " example by language",
                assertInstanceOf(AssignmentRefused.class, AssignReviewers.assign(problem))
                        .refusals()
                        .getFirst()
                        .text());
    }

    private static AssignmentProblem with(
            AssignmentProblem problem, List<Proposal> proposals, List<Reviewer> reviewers) {
        var ids = reviewers.stream().map(Reviewer::id).collect(Collectors.toSet());
        return new AssignmentProblem(
                proposals,
                reviewers,
                problem.conflicts().stream()
                        .filter(one -> ids.contains(one.reviewer()))
                        .toList(),
                problem.existing(),
                problem.mode(),
                problem.salt());
    }

    private static AssignmentProblem again(
            AssignmentProblem problem, List<Existing> existing, Mode mode, List<Reviewer> reviewers) {
        var same = with(problem, problem.proposals(), reviewers);
        return new AssignmentProblem(same.proposals(), same.reviewers(), same.conflicts(), existing, mode, same.salt());
    }

    private static Proposal needing(Proposal one, int readers) {
        return new Proposal(one.id(), one.languages(), one.themes(), one.organisation(), one.networks(), readers);
    }

    private static Proposal proposal(String id, String language, String organisation, int readers) {
        return new Proposal(
                id, language.isEmpty() ? List.of() : List.of(language), Set.of(), organisation, Set.of(), readers);
    }

    private static Reviewer reader(String id, Map<String, Level> languages, String organisation, int limit) {
        return new Reviewer(id, languages, Set.of(), organisation, Set.of(), limit, Map.of());
    }

    private static Set<String> names(Assignment assignment) {
        return assignment.pairs().stream()
                .map(pair -> pair.proposal() + " " + pair.reviewer())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Assignment assigned(AssignmentProblem problem, long seed) {
        var found = assertInstanceOf(Assignment.class, AssignReviewers.assign(problem), "seed " + seed);
        assertEquals(List.of(), found.violations(), "seed " + seed);
        return found;
    }
}
