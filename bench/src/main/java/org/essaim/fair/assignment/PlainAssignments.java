package org.essaim.fair.assignment;

import com.google.ortools.graph.MinCostFlow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.essaim.fair.assignment.Readings.Reading;

/// Two usual ways to assign readers, on the same possible readings and fits as ours: the largest sum of fits by the
/// flow of least cost of OR-Tools, and each proposal in turn taking the best who are left. It stands in the package
/// of the library to see who may read what.
public final class PlainAssignments {

    private static final long UNFILLED = 1_000_000;

    /// Places without a reader, the smallest sum of fits among proposals with all their readers, and the sum of all.
    public record Figures(long unfilled, long worst, long sum) {}

    private final Readings readings;
    private final List<List<Reading>> open = new ArrayList<>();

    public PlainAssignments(AssignmentProblem problem) {
        readings = new Readings(problem);
        for (var proposal = 0; proposal < readings.proposals().size(); proposal++) {
            open.add(readings.open(proposal));
        }
    }

    public Figures ofOurs(Assignment assignment) {
        var taken = empty();
        assignment
                .pairs()
                .forEach(pair -> taken.get(readings.proposal(pair.proposal())).add(readings.reviewer(pair.reviewer())));
        return figures(taken);
    }

    public Figures greedy() {
        var rooms = rooms();
        var taken = empty();
        for (var proposal = 0; proposal < open.size(); proposal++) {
            for (var reading : open.get(proposal)) {
                if (taken.get(proposal).size() < readings.need(proposal) && rooms[reading.reviewer()] > 0) {
                    rooms[reading.reviewer()]--;
                    taken.get(proposal).add(reading.reviewer());
                }
            }
        }
        return figures(taken);
    }

    /// Needs the native library to be loaded.
    public Figures flow() {
        var flow = new MinCostFlow();
        var proposals = open.size();
        var reviewers = readings.reviewers().size();
        var sink = proposals + reviewers;
        var places = 0L;
        var arcs = new ArrayList<int[]>();
        for (var proposal = 0; proposal < proposals; proposal++) {
            flow.setNodeSupply(proposal, readings.need(proposal));
            places += readings.need(proposal);
            flow.addArcWithCapacityAndUnitCost(proposal, sink, readings.need(proposal), UNFILLED);
            for (var reading : open.get(proposal)) {
                var arc = flow.addArcWithCapacityAndUnitCost(
                        proposal,
                        proposals + reading.reviewer(),
                        1,
                        -reading.fit().total());
                arcs.add(new int[] {arc, proposal, reading.reviewer()});
            }
        }
        var rooms = rooms();
        for (var reviewer = 0; reviewer < reviewers; reviewer++) {
            flow.addArcWithCapacityAndUnitCost(proposals + reviewer, sink, rooms[reviewer], 0);
        }
        flow.setNodeSupply(sink, -places);
        flow.solve();
        var taken = empty();
        arcs.stream()
                .filter(arc -> flow.getFlow(arc[0]) > 0)
                .forEach(arc -> taken.get(arc[1]).add(arc[2]));
        return figures(taken);
    }

    private int[] rooms() {
        var rooms = new int[readings.reviewers().size()];
        for (var reviewer = 0; reviewer < rooms.length; reviewer++) {
            rooms[reviewer] = readings.room(reviewer);
        }
        return rooms;
    }

    private List<Set<Integer>> empty() {
        var taken = new ArrayList<Set<Integer>>();
        open.forEach(_ -> taken.add(new HashSet<>()));
        return taken;
    }

    private Figures figures(List<Set<Integer>> taken) {
        var unfilled = 0L;
        var worst = Long.MAX_VALUE;
        var sum = 0L;
        for (var proposal = 0; proposal < taken.size(); proposal++) {
            var own = 0L;
            for (var reviewer : taken.get(proposal)) {
                own += readings.fit(proposal, reviewer).total();
            }
            var missing = readings.need(proposal) - taken.get(proposal).size();
            unfilled += missing;
            sum += own;
            worst = missing == 0 ? Math.min(worst, own) : worst;
        }
        return new Figures(unfilled, worst, sum);
    }
}
