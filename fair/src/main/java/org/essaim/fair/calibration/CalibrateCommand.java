package org.essaim.fair.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.fair.CommandOptions;
import org.essaim.fair.WrongUse;

/// The calibration as a command on files. It ends with 0 if scores were calibrated, with 1 if there are none,
/// and with 2 for wrong use, told in one line; in the last two cases nothing is written.
public final class CalibrateCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int ONE_IN = 6;
    private static final Set<String> OPTIONS =
            Set.of("--reviews", "--places", "--scale", "--weights", "--seed", "--strictness", "--out");
    private static final String USAGE = "usage: calibrate --reviews V.csv [--places K] [--scale 1-5] [--weights W.csv]"
            + " [--seed N] [--strictness R.csv] --out S.csv";
    private static final Pattern SCALE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)-(-?\\d+(?:\\.\\d+)?)");

    private CalibrateCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var options = CommandOptions.parse("calibrate", arguments, OPTIONS, USAGE);
            var file = options.requiredPath("--out");
            var problem = problem(options);
            if (problem.scores().isEmpty()) {
                err.println(new CalibrationRefusal.NoScores().text());
                return FAILED;
            }
            return switch (CalibrateScores.calibrate(problem)) {
                case CalibrationRefused refused ->
                    throw new WrongUse(refused.refusals().getFirst().text());
                case Calibration calibration -> {
                    write(calibration, file, options);
                    report(calibration, out);
                    yield DONE;
                }
            };
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        } catch (IOException failed) {
            err.println("cannot read or write: " + failed.getMessage());
            return WRONG_USE;
        }
    }

    private static CalibrationProblem problem(CommandOptions options) throws IOException, WrongUse {
        var reviews = options.requiredPath("--reviews");
        var scale = options.text("--scale").orElse("1-5");
        var ends = SCALE.matcher(scale);
        if (!ends.matches() || Double.parseDouble(ends.group(1)) >= Double.parseDouble(ends.group(2))) {
            throw options.wrong("--scale " + scale + " is not a lower and a higher number, as 1-5");
        }
        var lowest = Double.parseDouble(ends.group(1));
        var highest = Double.parseDouble(ends.group(2));
        var wanted = options.wholeNumber("--places");
        var seed = options.wholeNumber("--seed").orElse(1);
        var weightFile = options.path("--weights");
        Map<String, Double> weights = weightFile.isEmpty() ? Map.of() : ScoreRows.weights(weightFile.get());
        var scores = ScoreRows.read(reviews, lowest, highest);
        var proposals = Math.toIntExact(
                scores.stream().map(ReviewScore::proposal).distinct().count());
        var places = wanted.orElse(Math.ceilDiv(proposals, ONE_IN));
        return new CalibrationProblem(scores, lowest, highest, places, weights, seed);
    }

    private static void write(Calibration calibration, Path file, CommandOptions options) throws IOException {
        Files.writeString(file, CalibrationRows.proposals(calibration), StandardCharsets.UTF_8);
        var name = String.valueOf(file.getFileName());
        var stem = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        Files.writeString(
                file.resolveSibling(stem + ".audit.json"),
                CalibrationJson.writeAnswer(calibration),
                StandardCharsets.UTF_8);
        var strictness = options.path("--strictness");
        if (strictness.isPresent()) {
            Files.writeString(strictness.get(), CalibrationRows.reviewers(calibration), StandardCharsets.UTF_8);
        }
    }

    private static void report(Calibration calibration, PrintStream out) {
        var deviations = calibration.deviations();
        out.println("calibrated: " + calibration.proposals().size() + " proposals, "
                + calibration.reviewers().size() + " reviewers; standard deviations: merit "
                + decimal(deviations.proposals()) + ", strictness " + decimal(deviations.reviewers()) + ", noise "
                + decimal(deviations.reviews()));
        out.println("for " + calibration.places() + " places: " + count(calibration, Pile.CLEARLY_IN)
                + " clearly in, " + count(calibration, Pile.COULD_GO_EITHER_WAY) + " could go either way, "
                + count(calibration, Pile.CLEARLY_OUT) + " clearly out");
        calibration.notices().forEach(notice -> out.println("notice: " + notice.text()));
    }

    private static long count(Calibration calibration, Pile pile) {
        return calibration.proposals().stream()
                .filter(one -> one.pile() == pile)
                .count();
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
