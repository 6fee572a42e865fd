package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The whole question as a flow: from each proposal down its [Ladder], through the meeting of a reader and a
/// language, through the reader to the sink. All aims but the one on the worst-served proposal are costs of
/// single arcs.
final class Network {

    private static final int SINK = 0;

    private final Readings readings;
    private final MinCostFlow flow;
    private final List<Ladder> ladders = new ArrayList<>();
    private final List<List<Integer>> missing = new ArrayList<>();
    private final List<List<Integer>> loads = new ArrayList<>();
    private final List<Integer> repeats = new ArrayList<>();
    private final int[] proposalNodes;
    private final int readerNodes = 1;

    Network(Readings readings) {
        this.readings = readings;
        var open = new ArrayList<List<Readings.Reading>>();
        var degrees = new int[readings.reviewers().size()];
        for (var proposal = 0; proposal < readings.proposals().size(); proposal++) {
            var choices = readings.open(proposal);
            choices.forEach(choice -> degrees[choice.reviewer()]++);
            open.add(choices);
        }
        var meetings = meetings(open);
        var next = readerNodes + degrees.length + meetings.size();
        this.proposalNodes = new int[open.size()];
        for (var proposal = 0; proposal < open.size(); proposal++) {
            proposalNodes[proposal] = next;
            next += (int) Math.max(
                    1,
                    open.get(proposal).stream().map(Network::total).distinct().count());
        }
        this.flow = new MinCostFlow(next);
        addReaders(degrees);
        addMeetings(meetings, degrees);
        for (var proposal = 0; proposal < open.size(); proposal++) {
            addProposal(proposal, open.get(proposal), meetings);
        }
    }

    private static int total(Readings.Reading reading) {
        return reading.fit().total();
    }

    /// A node for each reader and language that can meet, in order.
    private Map<List<String>, Integer> meetings(List<List<Readings.Reading>> open) {
        var meetings = new TreeMap<Integer, TreeMap<String, Integer>>();
        for (var proposal = 0; proposal < open.size(); proposal++) {
            var group = readings.proposals().get(proposal).group();
            for (var choice : open.get(proposal)) {
                meetings.computeIfAbsent(choice.reviewer(), _ -> new TreeMap<>())
                        .put(group, 0);
            }
        }
        var nodes = new java.util.LinkedHashMap<List<String>, Integer>();
        meetings.forEach((reviewer, groups) -> groups.keySet()
                .forEach(group -> nodes.put(
                        List.of(Integer.toString(reviewer), group),
                        readerNodes + readings.reviewers().size() + nodes.size())));
        return nodes;
    }

    private void addReaders(int[] degrees) {
        for (var reviewer = 0; reviewer < degrees.length; reviewer++) {
            var units = new ArrayList<Integer>();
            for (var unit = 0; unit < Math.min(degrees[reviewer], readings.room(reviewer)); unit++) {
                units.add(flow.arc(readerNodes + reviewer, SINK, 1, 0));
            }
            loads.add(units);
        }
    }

    private void addMeetings(Map<List<String>, Integer> meetings, int[] degrees) {
        var linked = linked();
        meetings.forEach((key, node) -> {
            var reviewer = Integer.parseInt(key.getFirst());
            var before = linked.contains(key) ? 0 : 1;
            flow.arc(node, readerNodes + reviewer, before, 0);
            repeats.add(flow.arc(node, readerNodes + reviewer, degrees[reviewer], 0));
        });
    }

    private List<List<String>> linked() {
        var linked = new ArrayList<List<String>>();
        for (var proposal = 0; proposal < readings.proposals().size(); proposal++) {
            var group = readings.proposals().get(proposal).group();
            readings.fixed(proposal).forEach(reviewer -> linked.add(List.of(Integer.toString(reviewer), group)));
        }
        return linked;
    }

    private void addProposal(int proposal, List<Readings.Reading> open, Map<List<String>, Integer> meetings) {
        var need = readings.need(proposal);
        var node = proposalNodes[proposal];
        flow.supply(node, need);
        flow.supply(SINK, -need);
        var units = new ArrayList<Integer>();
        for (var unit = 0; unit < need; unit++) {
            units.add(flow.arc(node, SINK, 1, 0));
        }
        missing.add(units);
        var fits = new ArrayList<Integer>();
        var counts = new ArrayList<Integer>();
        var steps = new ArrayList<Integer>();
        var choices = new ArrayList<Ladder.Choice>();
        var group = readings.proposals().get(proposal).group();
        for (var choice : open) {
            if (fits.isEmpty()) {
                fits.add(total(choice));
                counts.add(0);
            } else if (fits.getLast() != total(choice)) {
                steps.add(flow.arc(node, node + 1, need, 0));
                node++;
                fits.add(total(choice));
                counts.add(0);
            }
            counts.set(counts.size() - 1, counts.getLast() + 1);
            var meeting = meetings.get(List.of(Integer.toString(choice.reviewer()), group));
            if (meeting == null) {
                throw new IllegalStateException("a reading without a meeting");
            }
            choices.add(new Ladder.Choice(choice, flow.arc(node, meeting, 1, 0)));
        }
        ladders.add(new Ladder(proposal, need, fits, counts, steps, choices));
    }

    MinCostFlow flow() {
        return flow;
    }

    List<Ladder> ladders() {
        return ladders;
    }

    Readings readings() {
        return readings;
    }

    int places() {
        return ladders.stream().mapToInt(Ladder::need).sum();
    }

    int missing(int proposal) {
        return missing.get(proposal).stream().mapToInt(flow::flow).sum();
    }

    int load(int reviewer) {
        return loads.get(reviewer).stream().mapToInt(flow::flow).sum();
    }

    /// Fewest missing places, and those spread as evenly as possible; nothing that comes later may change it.
    void fillMost() {
        var places = places();
        var spread = 1L;
        for (var ladder : ladders) {
            spread += (long) ladder.need() * ladder.need();
        }
        for (var units : missing) {
            for (var unit = 0; unit < units.size(); unit++) {
                flow.price(units.get(unit), spread + 2L * unit + 1);
            }
        }
        if (places > 0 && !flow.repair()) {
            throw new IllegalStateException("places can always stay open");
        }
    }

    /// The proposals among which places are missing, and the readers who could help only them: the smaller side
    /// of the cut that proves that no more places can be filled. Found as everything that can be reached from a
    /// missing place.
    Cut cut() {
        var reachedNodes = new BitSet();
        var waiting = new java.util.ArrayDeque<Integer>();
        for (var ladder : ladders) {
            if (missing(ladder.proposal()) > 0) {
                reachedNodes.set(proposalNodes[ladder.proposal()]);
                waiting.add(proposalNodes[ladder.proposal()]);
            }
        }
        var incoming = new ArrayList<List<Integer>>();
        var outgoing = new ArrayList<List<Integer>>();
        for (var node = 0; node <= lastNode(); node++) {
            incoming.add(new ArrayList<>());
            outgoing.add(new ArrayList<>());
        }
        for (var arc = 0; arc < flow.arcs(); arc++) {
            if (flow.head(arc) != SINK) {
                outgoing.get(flow.tail(arc)).add(arc);
                incoming.get(flow.head(arc)).add(arc);
            }
        }
        while (!waiting.isEmpty()) {
            int node = waiting.remove();
            for (var arc : outgoing.get(node)) {
                if (flow.canCarryMore(arc) && !reachedNodes.get(flow.head(arc))) {
                    reachedNodes.set(flow.head(arc));
                    waiting.add(flow.head(arc));
                }
            }
            for (var arc : incoming.get(node)) {
                if (flow.flow(arc) > 0 && !reachedNodes.get(flow.tail(arc))) {
                    reachedNodes.set(flow.tail(arc));
                    waiting.add(flow.tail(arc));
                }
            }
        }
        var proposals = new BitSet();
        for (var ladder : ladders) {
            proposals.set(ladder.proposal(), reachedNodes.get(proposalNodes[ladder.proposal()]));
        }
        var reviewers = new BitSet();
        for (var reviewer = 0; reviewer < loads.size(); reviewer++) {
            reviewers.set(reviewer, reachedNodes.get(readerNodes + reviewer));
        }
        return new Cut(proposals, reviewers);
    }

    private int lastNode() {
        var last = ladders.size() - 1;
        return last < 0
                ? readerNodes + loads.size()
                : proposalNodes[last] + Math.max(1, ladders.get(last).fits().size()) - 1;
    }

    /// Puts the costs of kept pairs, fits, loads and links in place of those of missing places.
    void priceAims(Scale scale) {
        missing.forEach(units -> units.forEach(arc -> flow.price(arc, 0)));
        for (var reviewer = 0; reviewer < loads.size(); reviewer++) {
            var units = loads.get(reviewer);
            for (var unit = 0; unit < units.size(); unit++) {
                flow.price(units.get(unit), scale.load() * (2L * (readings.fixedLoad(reviewer) + unit) + 1));
            }
        }
        repeats.forEach(arc -> flow.price(arc, 1));
        for (var ladder : ladders) {
            ladder.choices().forEach(choice -> flow.price(choice.arc(), price(ladder, choice, scale)));
        }
    }

    long price(Ladder ladder, Ladder.Choice choice, Scale scale) {
        var kept = readings.wasThere(ladder.proposal(), choice.reading().reviewer());
        return scale.fit() * (Fit.WHOLE - choice.reading().fit().total()) + (kept ? 0 : scale.kept());
    }

    Scale scale() {
        var most = 0L;
        var squares = 0L;
        for (var reviewer = 0; reviewer < loads.size(); reviewer++) {
            var fixed = (long) readings.fixedLoad(reviewer);
            var room = (long) loads.get(reviewer).size();
            most = Math.max(most, 2 * fixed + room);
            squares = Math.addExact(squares, room * (2 * fixed + room));
        }
        var kept = readings.problem().mode() == Mode.ADJUST;
        return Scale.of(places(), Math.min(squares, most * places()), repeats.size(), kept);
    }

    /// The two sides of the proof that no more can be filled.
    record Cut(BitSet proposals, BitSet reviewers) {}
}
