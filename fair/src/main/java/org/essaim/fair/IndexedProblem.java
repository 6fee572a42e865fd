package org.essaim.fair;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A problem without contradictions, with candidates numbered in the order of their ids so that the order of
/// the input cannot matter. Variations (one candidate forced, one quota changed) are new values; bit sets are
/// never changed once they are inside.
record IndexedProblem(
        List<Candidate> candidates,
        int places,
        List<Group> groups,
        Map<Integer, List<Integer>> organisations,
        List<List<Integer>> sharedOrganisations,
        BitSet fixedIn,
        BitSet fixedOut,
        BitSet draft,
        List<String> digests) {

    record Group(Quota quota, BitSet members) {}

    static IndexedProblem of(SelectionProblem problem) {
        var candidates = problem.candidates().stream()
                .sorted(Comparator.comparing(Candidate::id))
                .toList();
        var ids = candidates.stream().map(Candidate::id).toList();
        var groups = problem.quotas().stream()
                .sorted(Comparator.comparing(Quota::attribute).thenComparing(Quota::value))
                .map(quota -> new Group(
                        quota,
                        where(candidates.size(), index -> candidates.get(index).has(quota.attribute(), quota.value()))))
                .toList();
        var organisations = organisations(candidates);
        return new IndexedProblem(
                candidates,
                problem.places(),
                groups,
                organisations,
                shared(organisations),
                pinned(problem, ids, Pin.Side.IN),
                pinned(problem, ids, Pin.Side.OUT),
                where(ids.size(), index -> problem.draft().contains(ids.get(index))),
                ids.stream().map(new PublishedHash(problem.salt())::digest).toList());
    }

    private static BitSet pinned(SelectionProblem problem, List<String> ids, Pin.Side side) {
        var pinned = problem.pins().stream()
                .filter(pin -> pin.side() == side)
                .map(Pin::id)
                .collect(toSet());
        return where(ids.size(), index -> pinned.contains(ids.get(index)));
    }

    /// Every candidate that shares its organisation, with all the members of it.
    private static Map<Integer, List<Integer>> organisations(List<Candidate> candidates) {
        var named = IntStream.range(0, candidates.size())
                .boxed()
                .filter(index -> !candidates.get(index).organisation().isEmpty())
                .collect(groupingBy(index -> candidates.get(index).organisation(), TreeMap::new, toList()));
        var shared = new TreeMap<Integer, List<Integer>>();
        named.values().stream()
                .filter(members -> members.size() > 1)
                .forEach(members -> members.forEach(member -> shared.put(member, List.copyOf(members))));
        return Collections.unmodifiableMap(shared);
    }

    private static BitSet where(int size, IntPredicate condition) {
        return IntStream.range(0, size).filter(condition).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    int size() {
        return candidates.size();
    }

    long merit(int index) {
        return candidates.get(index).merit();
    }

    String id(int index) {
        return candidates.get(index).id();
    }

    List<String> ids(BitSet set) {
        return set.stream().mapToObj(this::id).toList();
    }

    long merit(BitSet set) {
        return set.stream().mapToLong(this::merit).sum();
    }

    int kept(BitSet set) {
        return common(set, draft);
    }

    /// No set can keep more of the draft than this.
    int mostKeepable() {
        return Math.min(
                places - minus(fixedIn, draft).cardinality(),
                minus(draft, fixedOut).cardinality());
    }

    long shortfall(BitSet set) {
        return groups.stream().mapToLong(group -> shortfall(group, set)).sum();
    }

    static int got(Group group, BitSet set) {
        return common(set, group.members());
    }

    static long shortfall(Group group, BitSet set) {
        var got = got(group, set);
        return (long) group.quota().weight()
                * (group.quota().shortBy(got) + group.quota().overBy(got));
    }

    static int common(BitSet left, BitSet right) {
        var both = (BitSet) left.clone();
        both.and(right);
        return both.cardinality();
    }

    static BitSet minus(BitSet left, BitSet right) {
        var rest = (BitSet) left.clone();
        rest.andNot(right);
        return rest;
    }

    /// Organisations with several candidates; all others are no concern of the rules.
    private static List<List<Integer>> shared(Map<Integer, List<Integer>> organisations) {
        return organisations.entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().equals(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The other candidates of the same organisation.
    List<Integer> siblings(int index) {
        return organisations.getOrDefault(index, List.of()).stream()
                .filter(member -> member != index)
                .toList();
    }

    /// How many places can be filled at all: one per organisation, none from those fixed out.
    int fillable() {
        return seats(where(size(), _ -> true));
    }

    /// Whether some set has exactly the wanted number of places and respects organisations and fixed cases.
    /// Quotas never make a problem infeasible, so this is the whole question.
    boolean isFillable() {
        return places <= fillable()
                && fixedIn.cardinality() <= places
                && fixedIn.stream().allMatch(index -> siblings(index).stream().noneMatch(fixedIn::get));
    }

    /// A set that respects the hard rules and takes the most merit on the way: what remains when no proof is
    /// possible.
    BitSet greedy() {
        var chosen = (BitSet) fixedIn.clone();
        var taken = new BitSet();
        fixedIn.stream().forEach(index -> siblings(index).forEach(taken::set));
        var byMerit = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer index) -> merit(index))
                        .reversed())
                .toList();
        for (int index : byMerit) {
            if (chosen.cardinality() < places && !fixedOut.get(index) && !taken.get(index)) {
                chosen.set(index);
                siblings(index).forEach(taken::set);
            }
        }
        return chosen;
    }

    /// A shortfall that no choice can avoid; proofs start from it.
    long unavoidableShortfall() {
        return groups.stream()
                .mapToLong(group -> (long) group.quota().weight()
                        * (group.quota().shortBy(Math.min(places, seats(group.members())))
                                + group.quota().overBy(common(group.members(), fixedIn))))
                .sum();
    }

    private int seats(BitSet among) {
        var available = minus(among, fixedOut);
        var surplus = 0;
        for (var members : sharedOrganisations) {
            var rivals = 0;
            for (int member : members) {
                rivals += available.get(member) ? 1 : 0;
            }
            surplus += Math.max(0, rivals - 1);
        }
        return available.cardinality() - surplus;
    }

    IndexedProblem forcing(int index, boolean in) {
        var newIn = (BitSet) fixedIn.clone();
        var newOut = (BitSet) fixedOut.clone();
        newIn.set(index, in);
        newOut.set(index, !in);
        return new IndexedProblem(
                candidates, places, groups, organisations, sharedOrganisations, newIn, newOut, draft, digests);
    }

    IndexedProblem replacing(int position, Quota quota) {
        var changed = new ArrayList<>(groups);
        changed.set(position, new Group(quota, groups.get(position).members()));
        return new IndexedProblem(
                candidates,
                places,
                List.copyOf(changed),
                organisations,
                sharedOrganisations,
                fixedIn,
                fixedOut,
                draft,
                digests);
    }

    /// The same cases in the same order with other merits.
    IndexedProblem judged(List<Candidate> others) {
        return new IndexedProblem(
                others, places, groups, organisations, sharedOrganisations, fixedIn, fixedOut, draft, digests);
    }

    IndexedProblem comparedWith(BitSet newDraft) {
        return new IndexedProblem(
                candidates, places, groups, organisations, sharedOrganisations, fixedIn, fixedOut, newDraft, digests);
    }
}
