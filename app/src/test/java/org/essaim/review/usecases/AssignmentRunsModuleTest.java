package org.essaim.review.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.essaim.fair.assignment.Assignment;
import org.essaim.fair.assignment.AssignmentProblem;
import org.essaim.fair.assignment.Level;
import org.essaim.fair.assignment.Proposal;
import org.essaim.fair.assignment.Reviewer;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A question too large for the platform itself.
@EssaimTest
class AssignmentRunsModuleTest {
    @Autowired
    private AssignmentRuns runs;

    @Test
    void aLargeQuestionIsAnsweredByTheChildProcess() {
        var proposals = IntStream.range(0, 600)
                .mapToObj(number -> new Proposal("P" + number, List.of("it"), Set.of(), "", Set.of(), 3))
                .toList();
        var reviewers = IntStream.range(0, 40)
                .mapToObj(number ->
                        new Reviewer("R" + number, Map.of("it", Level.C1), Set.of(), "", Set.of(), 45, Map.of()))
                .toList();

        assertEquals(
                Optional.of(1_800),
                runs.now(AssignmentProblem.of(proposals, reviewers, List.of()))
                        .map(Assignment::pairs)
                        .map(List::size));
    }
}
