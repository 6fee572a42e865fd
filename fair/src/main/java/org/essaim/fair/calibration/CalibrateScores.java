package org.essaim.fair.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.essaim.fair.AuditBundle;
import org.essaim.fair.InputHash;

/// Tells the merit of proposals from the strictness of those who read them. Where there is no strictness to be
/// seen, nothing is corrected; where the reviews cannot show it, that is said.
public final class CalibrateScores {

    static final String RULES = "calibration/1";

    private static final double NINE_IN_TEN = 1.6448536269514722;
    private static final double NOTABLE = 1.0 / 8;
    private static final int FEW = 5;
    private static final long NANOS = 1_000_000;
    private static final List<String> STAGES = List.of(
            "each criterion’s mean taken out, then the weighted mean over the criteria of a review",
            "review = level + merit of the proposal − strictness of the reviewer + noise; merit, strictness, noise normal",
            "standard deviations integrated over a grid by restricted likelihood and prior",
            "chances by draws from " + Chances.GENERATOR);

    private final CalibrationProblem problem;
    private final ReviewSet reviews;
    private final Parts parts;
    private final List<DeviationGrid.Node> nodes;

    private CalibrateScores(CalibrationProblem problem) {
        this.problem = problem;
        this.reviews = new ReviewSet(problem);
        this.parts = new Parts(reviews);
        this.nodes = new DeviationGrid(reviews, problem.highest() - problem.lowest()).nodes();
    }

    public static CalibrationAnswer calibrate(CalibrationProblem problem) {
        var begun = System.nanoTime();
        var refusals = ProblemCheck.of(problem);
        return refusals.isEmpty() ? new CalibrateScores(problem).calibration(begun) : new CalibrationRefused(refusals);
    }

    /// A mean and a variance that several weighted guesses share.
    private record Mixture(double[] means, double[] variances) {

        static Mixture of(int size) {
            return new Mixture(new double[size], new double[size]);
        }

        void add(int index, double weight, double mean, double variance) {
            means[index] += weight * mean;
            variances[index] += weight * (variance + mean * mean);
        }

        double deviation(int index) {
            return Math.sqrt(Math.max(0, variances[index] - means[index] * means[index]));
        }
    }

    private Calibration calibration(long begun) {
        var merits = Mixture.of(reviews.proposals().size());
        var strictnesses = Mixture.of(reviews.reviewers().size());
        for (var node : nodes) {
            var covariance = node.model().equations().inverse();
            var levels = node.model().levels(node.model().solution());
            var variances = node.model().variances(covariance);
            for (var proposal = 0; proposal < levels.length; proposal++) {
                merits.add(proposal, node.weight(), levels[proposal], variances[proposal]);
            }
            for (var reviewer = 0; reviewer < reviews.reviewers().size(); reviewer++) {
                strictnesses.add(
                        reviewer,
                        node.weight(),
                        node.model().solution()[reviewer + 1],
                        covariance[reviewer + 1][reviewer + 1]);
            }
        }
        var chances = new Chances(nodes, reviews.proposals().size(), problem.places(), problem.seed()).draw();
        return new Calibration(
                proposals(merits, strictnesses, chances),
                reviewers(strictnesses),
                reviews.criteria().stream()
                        .map(one -> new CriterionMean(one.criterion(), one.weight(), one.scores(), rounded(one.mean())))
                        .toList(),
                deviations(),
                problem.places(),
                notices(),
                audit((System.nanoTime() - begun) / NANOS));
    }

    private List<Calibrated> proposals(Mixture merits, Mixture strictnesses, double[] chances) {
        var size = reviews.proposals().size();
        var raw = new double[size];
        var corrections = new double[size];
        var counts = new int[size];
        for (var entry : reviews.entries()) {
            raw[entry.proposal()] += entry.raw();
            corrections[entry.proposal()] += strictnesses.means()[entry.reviewer()];
            counts[entry.proposal()]++;
        }
        var width = problem.highest() - problem.lowest();
        var calibrated = new ArrayList<Calibrated>();
        for (var proposal = 0; proposal < size; proposal++) {
            var estimate = merits.means()[proposal];
            var deviation = merits.deviation(proposal);
            var correction = corrections[proposal] / counts[proposal];
            calibrated.add(new Calibrated(
                    reviews.proposals().get(proposal),
                    counts[proposal],
                    rounded(raw[proposal] / counts[proposal]),
                    rounded(estimate),
                    rounded(deviation),
                    rounded(estimate - NINE_IN_TEN * deviation),
                    rounded(estimate + NINE_IN_TEN * deviation),
                    rounded(correction),
                    chances[proposal],
                    Pile.of(chances[proposal]),
                    parts.ofProposal(proposal),
                    Math.abs(correction) > NOTABLE * width));
        }
        return calibrated;
    }

    private List<Strictness> reviewers(Mixture strictnesses) {
        var size = reviews.reviewers().size();
        var raw = new double[size];
        var counts = new int[size];
        for (var entry : reviews.entries()) {
            raw[entry.reviewer()] += entry.raw();
            counts[entry.reviewer()]++;
        }
        var all = new ArrayList<Strictness>();
        for (var reviewer = 0; reviewer < size; reviewer++) {
            var mean = strictnesses.means()[reviewer];
            var deviation = strictnesses.deviation(reviewer);
            all.add(new Strictness(
                    reviews.reviewers().get(reviewer),
                    counts[reviewer],
                    rounded(raw[reviewer] / counts[reviewer]),
                    rounded(mean),
                    rounded(mean - NINE_IN_TEN * deviation),
                    rounded(mean + NINE_IN_TEN * deviation),
                    parts.ofReviewer(reviewer)));
        }
        return all;
    }

    private Deviations deviations() {
        var sums = new double[4];
        for (var node : nodes) {
            sums[0] += node.weight() * node.deviations().proposals();
            sums[1] += node.weight() * node.deviations().reviewers();
            sums[2] += node.weight() * node.deviations().reviews();
            sums[3] += node.weight() * node.deviations().criteria();
        }
        return new Deviations(rounded(sums[0]), rounded(sums[1]), rounded(sums[2]), rounded(sums[3]));
    }

    private List<CalibrationNotice> notices() {
        var notices = new ArrayList<CalibrationNotice>();
        if (parts.all().size() > 1) {
            notices.add(new CalibrationNotice.Unconnected(parts.all()));
        }
        if (reviews.reviewers().size() == 1) {
            notices.add(new CalibrationNotice.OneReviewer(reviews.reviewers().getFirst()));
        }
        var counts = new int[reviews.reviewers().size()];
        reviews.entries().forEach(entry -> counts[entry.reviewer()]++);
        var few = 0;
        for (var count : counts) {
            few += count < FEW ? 1 : 0;
        }
        if (few > 0) {
            notices.add(new CalibrationNotice.FewReviews(few));
        }
        if (problem.places() > reviews.proposals().size()) {
            notices.add(new CalibrationNotice.MorePlacesThanProposals(
                    problem.places(), reviews.proposals().size()));
        }
        return notices;
    }

    private AuditBundle audit(long millis) {
        return new AuditBundle(
                InputHash.of(Map.of(
                        "rules",
                        RULES,
                        "scores",
                        problem.scores().stream()
                                .sorted(Comparator.comparing(ReviewScore::proposal)
                                        .thenComparing(ReviewScore::reviewer)
                                        .thenComparing(ReviewScore::criterion))
                                .toList(),
                        "scale",
                        List.of(problem.lowest(), problem.highest()),
                        "places",
                        problem.places(),
                        "weights",
                        new TreeMap<>(problem.weights()),
                        "seed",
                        problem.seed())),
                RULES,
                STAGES,
                Map.of(),
                Long.toString(problem.seed()),
                "essaim-mixed-model",
                "1",
                "estimated",
                Optional.empty(),
                List.of(),
                millis);
    }

    /// Six decimals, so that the last bits of a machine decide nothing; never minus zero.
    private static double rounded(double number) {
        return Math.rint(number * 1e6) / 1e6 + 0.0;
    }
}
