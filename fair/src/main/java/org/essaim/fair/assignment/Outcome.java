package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.fair.AuditBundle;

/// The chosen arcs of the network as an assignment in the words of the question, sorted by id.
final class Outcome {

    static final String RULES = "assignment/1";
    static final List<String> STAGES = List.of(
            "fewest places without a reader",
            "missing places spread evenly: smallest sum of the squares of each proposal’s missing places",
            "largest smallest sum of fits among the proposals that got readers now and are never short",
            "in the mode adjust, most pairs of the earlier assignment kept",
            "largest sum of fits, in thousandths",
            "smallest sum of the squares of the readers’ loads",
            "most meetings of a reader and a language",
            "equals by order of HMAC-SHA256(salt, id)");
    static final Map<String, Integer> WEIGHTS =
            Map.of("themes", Fit.THEMES, "language", Fit.LANGUAGE, "preference", Fit.PREFERENCE);

    private final AssignmentProblem problem;
    private final Network network;
    private final Readings readings;
    private final Network.Cut cut;
    private final BitSet chosen;
    private final List<Ladder> safe;
    private final List<Pair> pairs = new ArrayList<>();

    Outcome(AssignmentProblem problem, Network network, Network.Cut cut, BitSet chosen, List<Ladder> safe) {
        this.problem = problem;
        this.network = network;
        this.readings = network.readings();
        this.cut = cut;
        this.chosen = chosen;
        this.safe = safe;
        for (var ladder : network.ladders()) {
            addPairs(ladder);
        }
        pairs.sort(Comparator.comparing(Pair::proposal).thenComparing(Pair::reviewer));
    }

    private void addPairs(Ladder ladder) {
        var proposal = ladder.proposal();
        readings.fixed(proposal).forEach(reviewer -> pairs.add(pair(proposal, reviewer, true)));
        ladder.choices().stream()
                .filter(choice -> chosen.get(choice.arc()))
                .forEach(choice -> pairs.add(pair(proposal, choice.reading().reviewer(), false)));
    }

    private Pair pair(int proposal, int reviewer, boolean fixed) {
        return new Pair(
                readings.proposals().get(proposal).id(),
                readings.reviewers().get(reviewer).id(),
                readings.fit(proposal, reviewer),
                fixed,
                readings.wasThere(proposal, reviewer));
    }

    Assignment assignment(OptionalInt bound, boolean complete, OptionalLong fitBound) {
        var figures = new Figures(problem, pairs);
        var safeIds = safe.stream().map(ladder -> id(ladder.proposal())).collect(Collectors.toSet());
        var objective = figures.objective(safeIds);
        return new Assignment(
                objective,
                bound.isEmpty() ? Optional.empty() : Optional.of((long) bound.getAsInt()),
                pairs,
                shortages(figures),
                figures.loads(),
                ids(
                        cut.proposals(),
                        readings.proposals().stream().map(Proposal::id).toList()),
                ids(
                        cut.reviewers(),
                        readings.reviewers().stream().map(Reviewer::id).toList()),
                new Notices(problem, readings, pairs).all(),
                List.of(),
                audit(objective, complete, fitBound));
    }

    private String id(int proposal) {
        return readings.proposals().get(proposal).id();
    }

    private List<Shortage> shortages(Figures figures) {
        return network.ladders().stream()
                .map(Ladder::proposal)
                .flatMap(proposal -> figures.shortage(readings.proposals().get(proposal)).stream())
                .sorted(Comparator.comparing(Shortage::proposal))
                .toList();
    }

    private static Set<String> ids(BitSet positions, List<String> ids) {
        return positions.stream().mapToObj(ids::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private AuditBundle audit(AssignmentObjective objective, boolean complete, OptionalLong fitBound) {
        return new AuditBundle(
                CanonicalQuestion.sha256(problem),
                RULES,
                STAGES,
                WEIGHTS,
                problem.salt(),
                "essaim-flow",
                "1",
                complete ? "optimal" : "unproved",
                complete
                        ? Optional.of(objective.fit())
                        : fitBound.stream().boxed().findFirst(),
                List.of(),
                0);
    }
}
