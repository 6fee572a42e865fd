package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is worth a look although it stops nothing.
final class Notices {

    private final AssignmentProblem problem;
    private final Readings readings;
    private final List<Pair> pairs;

    Notices(AssignmentProblem problem, Readings readings, List<Pair> pairs) {
        this.problem = problem;
        this.readings = readings;
        this.pairs = pairs;
    }

    List<AssignmentNotice> all() {
        var notices = new ArrayList<AssignmentNotice>();
        for (var reviewer : problem.reviewers()) {
            new TreeSet<>(reviewer.preferences().keySet())
                    .stream()
                            .filter(proposal -> readings.proposal(proposal) < 0)
                            .forEach(proposal ->
                                    notices.add(new AssignmentNotice.UnknownPreference(reviewer.id(), proposal)));
            var fixed = readings.fixedLoad(readings.reviewer(reviewer.id()));
            if (fixed > reviewer.limit()) {
                notices.add(new AssignmentNotice.FixedBeyondLimit(reviewer.id(), fixed, reviewer.limit()));
            }
        }
        for (var proposal : problem.proposals()) {
            var fixed = readings.fixed(readings.proposal(proposal.id())).size();
            if (fixed > proposal.readers()) {
                notices.add(new AssignmentNotice.FixedBeyondNeed(proposal.id(), fixed, proposal.readers()));
            }
        }
        pairs.stream()
                .filter(pair -> pair.fit().language() == 0)
                .forEach(pair -> notices.add(new AssignmentNotice.FixedUnread(pair.proposal(), pair.reviewer())));
        var groups = groups();
        if (groups.size() > 1) {
            notices.add(new AssignmentNotice.UnconnectedLanguages(groups));
        }
        notices.sort(java.util.Comparator.comparing(AssignmentNotice::text));
        return notices;
    }

    /// Groups of languages that readers connect, each sorted.
    private List<List<String>> groups() {
        var leaders = new TreeMap<String, String>();
        var readersLanguage = new TreeMap<String, String>();
        for (var pair : pairs) {
            var group =
                    readings.proposals().get(readings.proposal(pair.proposal())).group();
            leaders.putIfAbsent(group, group);
            var other = readersLanguage.putIfAbsent(pair.reviewer(), group);
            if (other != null) {
                leaders.put(leader(leaders, group), leader(leaders, other));
            }
        }
        var groups = new TreeMap<String, TreeSet<String>>();
        for (var group : leaders.keySet()) {
            groups.computeIfAbsent(leader(leaders, group), _ -> new TreeSet<>()).add(group);
        }
        return groups.values().stream().map(group -> List.copyOf(group)).toList();
    }

    private static String leader(Map<String, String> leaders, String group) {
        var leader = group;
        while (!leaders.getOrDefault(leader, leader).equals(leader)) {
            leader = leaders.getOrDefault(leader, leader);
        }
        return leader;
    }
}
