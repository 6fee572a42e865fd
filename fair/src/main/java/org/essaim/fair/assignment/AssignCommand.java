package org.essaim.fair.assignment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.fair.CommandOptions;
import org.essaim.fair.WrongUse;

/// The assignment as a command on files. It ends with 0 if readers were assigned, even if places stay open,
/// which are then named; with 1 if not a single place could be filled; and with 2 for wrong use, told in one
/// line, in which case nothing is written.
public final class AssignCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int LINES = 20;
    private static final int NO_LIMIT = 1_000_000;
    private static final Set<String> OPTIONS = Set.of(
            "--proposals",
            "--reviewers",
            "--conflicts",
            "--existing",
            "--mode",
            "--per-proposal",
            "--limit",
            "--salt",
            "--out");
    private static final String USAGE = "usage: assign --proposals P.csv --reviewers R.csv [--conflicts C.csv]"
            + " --per-proposal K [--limit L] [--existing E.csv] [--mode new|top-up|adjust] [--salt S] --out A.csv";

    private AssignCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var options = CommandOptions.parse("assign", arguments, OPTIONS, USAGE);
            var file = options.requiredPath("--out");
            return switch (AssignReviewers.assign(problem(options))) {
                case AssignmentRefused refused ->
                    throw new WrongUse(refused.refusals().getFirst().text());
                case Assignment assignment -> {
                    write(assignment, file);
                    yield report(assignment, out, err);
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

    private static AssignmentProblem problem(CommandOptions options) throws IOException, WrongUse {
        var proposalFile = options.requiredPath("--proposals");
        var reviewerFile = options.requiredPath("--reviewers");
        options.required("--per-proposal");
        var perProposal = options.wholeNumber("--per-proposal").orElse(0);
        var limit = options.wholeNumber("--limit").orElse(NO_LIMIT);
        var mode = mode(options);
        var proposals = ProposalRows.read(proposalFile, perProposal);
        var reviewers = ReviewerRows.read(reviewerFile, limit);
        var proposalIds = proposals.stream().map(Proposal::id).collect(Collectors.toSet());
        var reviewerIds = reviewers.stream().map(Reviewer::id).collect(Collectors.toSet());
        var conflicts = options.path("--conflicts");
        var existing = options.path("--existing");
        return new AssignmentProblem(
                proposals,
                reviewers,
                conflicts.isEmpty() ? List.of() : new PairRows(conflicts.get(), proposalIds, reviewerIds).conflicts(),
                existing.isEmpty() ? List.of() : new PairRows(existing.get(), proposalIds, reviewerIds).existing(),
                mode,
                options.text("--salt").orElse(""));
    }

    private static Mode mode(CommandOptions options) throws WrongUse {
        var existing = options.text("--existing").isPresent();
        var word = options.text("--mode").orElse(existing ? "top-up" : "new");
        var mode = switch (word) {
            case "new" -> Mode.NEW;
            case "top-up" -> Mode.TOP_UP;
            case "adjust" -> Mode.ADJUST;
            default -> throw options.wrong("--mode " + word + " is none of new, top-up and adjust");
        };
        if (mode != Mode.NEW && !existing) {
            throw options.wrong("--mode " + word + " needs --existing");
        }
        return mode;
    }

    private static void write(Assignment assignment, Path file) throws IOException {
        Files.writeString(file, AssignmentRows.write(assignment), StandardCharsets.UTF_8);
        Files.writeString(audit(file), AssignmentJson.writeAnswer(assignment), StandardCharsets.UTF_8);
    }

    /// `A.csv` has its audit in `A.audit.json`, beside it.
    private static Path audit(Path file) {
        var name = String.valueOf(file.getFileName());
        var stem = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return file.resolveSibling(stem + ".audit.json");
    }

    private static int report(Assignment assignment, PrintStream out, PrintStream err) {
        var objective = assignment.objective();
        var filled = assignment.pairs().size();
        var places = filled + objective.unfilled();
        if (filled == 0 && places > 0) {
            err.println("not one of " + places + " places could be filled: "
                    + assignment.shortages().getFirst().text());
            return FAILED;
        }
        var busiest =
                assignment.loads().stream().mapToInt(Load::proposals).max().orElse(0);
        var idlest = assignment.loads().stream().mapToInt(Load::proposals).min().orElse(0);
        out.println(assignment.audit().status() + ": " + filled + " of " + places + " places filled, worst-served "
                + objective.worst().map(Object::toString).orElse("none") + ", sum of fits " + objective.fit()
                + ", loads " + idlest + " to " + busiest + ", links " + objective.links());
        assignment.shortages().stream().limit(LINES).forEach(shortage -> out.println("missing: " + shortage.text()));
        if (assignment.shortages().size() > LINES) {
            out.println("missing: and " + (assignment.shortages().size() - LINES) + " proposals more");
        }
        assignment.notices().stream().limit(LINES).forEach(notice -> out.println("notice: " + notice.text()));
        return DONE;
    }
}
