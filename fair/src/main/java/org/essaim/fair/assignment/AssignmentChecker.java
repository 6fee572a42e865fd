package org.essaim.fair.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts a claimed assignment again without any solver: every rule, every fit, every figure, every shortage,
/// and the proof that no more places can be filled.
public final class AssignmentChecker {

    private final AssignmentProblem problem;
    private final Map<String, Proposal> proposals;
    private final Map<String, Reviewer> reviewers;
    private final List<AssignmentViolation> violations = new ArrayList<>();

    public AssignmentChecker(AssignmentProblem problem) {
        this.problem = problem;
        this.proposals = problem.proposals().stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
        this.reviewers = problem.reviewers().stream().collect(Collectors.toMap(Reviewer::id, Function.identity()));
    }

    public List<AssignmentViolation> check(Assignment claimed) {
        violations.clear();
        if (!claimed.audit().inputSha256().equals(CanonicalQuestion.sha256(problem))) {
            violations.add(new AssignmentViolation.OtherQuestion(claimed.audit().inputSha256()));
        }
        var known = claimed.pairs().stream().filter(this::isKnown).toList();
        claimed.pairs().stream()
                .filter(pair -> !isKnown(pair))
                .forEach(pair -> violations.add(new AssignmentViolation.UnknownPair(pair.proposal(), pair.reviewer())));
        var figures = new Figures(problem, known);
        checkPairs(known, figures);
        checkFixed(known);
        checkLoads(known, figures);
        checkFigures(claimed, figures);
        checkShortages(claimed, figures);
        checkCut(claimed, known, figures);
        return List.copyOf(violations);
    }

    private boolean isKnown(Pair pair) {
        return proposals.containsKey(pair.proposal()) && reviewers.containsKey(pair.reviewer());
    }

    private void checkPairs(List<Pair> pairs, Figures figures) {
        var seen = new HashSet<List<String>>();
        for (var pair : pairs) {
            var proposal = proposals.get(pair.proposal());
            var reviewer = reviewers.get(pair.reviewer());
            if (proposal == null || reviewer == null) {
                continue;
            }
            if (!seen.add(List.of(pair.proposal(), pair.reviewer()))) {
                violations.add(new AssignmentViolation.PairTwice(pair.proposal(), pair.reviewer()));
            }
            if (figures.isConflict(proposal, reviewer)) {
                violations.add(new AssignmentViolation.ConflictBroken(pair.proposal(), pair.reviewer()));
            }
            if (!pair.fixed() && Fit.of(proposal, reviewer).isEmpty()) {
                violations.add(new AssignmentViolation.LanguageNotRead(pair.proposal(), pair.reviewer()));
            }
            if (!Fit.whatever(proposal, reviewer).equals(pair.fit())) {
                violations.add(new AssignmentViolation.FitMisreported(pair.proposal(), pair.reviewer()));
            }
        }
    }

    private Set<List<String>> fixed() {
        return problem.existing().stream()
                .filter(problem::isFixed)
                .map(pair -> List.of(pair.proposal(), pair.reviewer()))
                .collect(Collectors.toSet());
    }

    private void checkFixed(List<Pair> pairs) {
        var kept = pairs.stream()
                .filter(Pair::fixed)
                .map(pair -> List.of(pair.proposal(), pair.reviewer()))
                .collect(Collectors.toSet());
        var fixed = fixed();
        fixed.stream()
                .filter(pair -> !kept.contains(pair))
                .forEach(pair -> violations.add(new AssignmentViolation.FixedLost(pair.getFirst(), pair.getLast())));
        kept.stream()
                .filter(pair -> !fixed.contains(pair))
                .forEach(pair -> violations.add(new AssignmentViolation.FixedLost(pair.getFirst(), pair.getLast())));
    }

    private void checkLoads(List<Pair> pairs, Figures figures) {
        var given = pairs.stream().filter(pair -> !pair.fixed()).toList();
        var busy = given.stream().map(Pair::reviewer).collect(Collectors.toSet());
        var asked = given.stream().map(Pair::proposal).collect(Collectors.toSet());
        for (var load : figures.loads()) {
            if (busy.contains(load.reviewer()) && load.proposals() > load.limit()) {
                violations.add(new AssignmentViolation.LoadExceeded(load.reviewer(), load.proposals(), load.limit()));
            }
        }
        for (var proposal : problem.proposals()) {
            var readers = figures.readers(proposal.id());
            if (asked.contains(proposal.id()) && readers > proposal.readers()) {
                violations.add(new AssignmentViolation.TooManyReaders(proposal.id(), readers, proposal.readers()));
            }
        }
    }

    private void checkFigures(Assignment claimed, Figures figures) {
        var fixed = new HashMap<String, Integer>();
        fixed().forEach(pair -> fixed.merge(pair.getFirst(), 1, Integer::sum));
        var safe = problem.proposals().stream()
                .filter(proposal -> proposal.readers() > fixed.getOrDefault(proposal.id(), 0))
                .map(Proposal::id)
                .filter(id -> !claimed.shortProposals().contains(id))
                .collect(Collectors.toSet());
        var actual = figures.objective(safe);
        var said = claimed.objective();
        figure("unfilled", said.unfilled(), actual.unfilled());
        figure("unevenness", said.unevenness(), actual.unevenness());
        figure("worst", said.worst().orElse(-1L), actual.worst().orElse(-1L));
        figure("kept", said.kept(), actual.kept());
        figure("fit", said.fit(), actual.fit());
        figure("loads", said.loads(), actual.loads());
        figure("links", said.links(), actual.links());
        if (!claimed.loads().equals(figures.loads())) {
            violations.add(new AssignmentViolation.WrongFigure(
                    "readers", claimed.loads().size(), reviewers.size()));
        }
    }

    private void figure(String name, long claimed, long actual) {
        if (claimed != actual) {
            violations.add(new AssignmentViolation.WrongFigure(name, claimed, actual));
        }
    }

    private void checkShortages(Assignment claimed, Figures figures) {
        var said = claimed.shortages().stream().collect(Collectors.toMap(Shortage::proposal, Function.identity()));
        for (var proposal : problem.proposals()) {
            if (!figures.shortage(proposal).equals(Optional.ofNullable(said.get(proposal.id())))) {
                violations.add(new AssignmentViolation.ShortageMisreported(proposal.id()));
            }
        }
    }

    /// Whoever is outside the short group cannot be read more; whoever is inside can be read only as often as
    /// its readers have room or others reach in. If that limit is what was filled, nothing more can be filled.
    private void checkCut(Assignment claimed, List<Pair> pairs, Figures figures) {
        var fixed = fixed();
        var room = new HashMap<String, Integer>();
        var need = new HashMap<String, Integer>();
        reviewers.values().forEach(reviewer -> room.put(reviewer.id(), reviewer.limit()));
        proposals.values().forEach(proposal -> need.put(proposal.id(), proposal.readers()));
        for (var pair : fixed) {
            need.merge(pair.getFirst(), -1, Integer::sum);
            room.merge(pair.getLast(), -1, Integer::sum);
        }
        var limit = 0L;
        for (var proposal : problem.proposals()) {
            var open = Math.max(0, need.getOrDefault(proposal.id(), 0));
            if (!claimed.shortProposals().contains(proposal.id())) {
                limit += open;
            } else if (open > 0) {
                limit += problem.reviewers().stream()
                        .filter(reviewer -> !claimed.shortReviewers().contains(reviewer.id()))
                        .filter(reviewer -> room.getOrDefault(reviewer.id(), 0) > 0)
                        .filter(reviewer -> !fixed.contains(List.of(proposal.id(), reviewer.id())))
                        .filter(reviewer -> Fit.of(proposal, reviewer).isPresent())
                        .filter(reviewer -> !figures.isConflict(proposal, reviewer))
                        .count();
            }
        }
        for (var reviewer : claimed.shortReviewers()) {
            limit += Math.max(0, room.getOrDefault(reviewer, 0));
        }
        var filled = pairs.stream().filter(pair -> !pair.fixed()).count();
        if (filled != limit) {
            violations.add(new AssignmentViolation.ShortageUnproved(filled, limit));
        }
    }
}
