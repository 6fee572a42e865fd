package org.essaim.fair;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The selection as a command on files, and the check of an answer that somebody else found. It ends with 0 for
/// an optimal or relaxed selection and for an accepted answer, 1 if no set can fill the places or an answer is
/// not accepted, and 2 for wrong use, told in one line; in that last case no result is written.
public final class SelectCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private SelectCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var wanted = SelectArguments.parse(withoutName(arguments));
            var request = request(wanted);
            var claimed = wanted.check().isPresent()
                    ? Optional.of(claim(wanted.check().get()))
                    : Optional.<Selection>empty();
            var accepted = claimed.isEmpty() || isAccepted(request.problem(), claimed.get(), out, err);
            var found = wanted.out().isPresent() || claimed.isEmpty()
                    ? Optional.of(answer(request, wanted.out()))
                    : Optional.<SelectionAnswer>empty();
            var end = found.isPresent() ? report(found.get(), claimed, out, err) : DONE;
            return accepted ? end : FAILED;
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        } catch (IOException failed) {
            err.println("cannot read or write: " + failed.getMessage());
            return WRONG_USE;
        }
    }

    private static List<String> withoutName(List<String> arguments) {
        return !arguments.isEmpty() && "select".equals(arguments.getFirst())
                ? arguments.subList(1, arguments.size())
                : arguments;
    }

    private static SelectionRequest request(SelectArguments wanted) throws IOException, WrongUse {
        return switch (wanted.source()) {
            case SelectArguments.Tables tables -> request(tables, wanted.engine());
            case SelectArguments.Frozen(Path question) -> {
                var asked = frozen(question);
                yield new SelectionRequest(
                        asked.problem(), wanted.engine(), true, Optional.empty(), asked.uncertainty());
            }
        };
    }

    private static SelectionRequest request(SelectArguments.Tables tables, String engine) throws IOException, WrongUse {
        var proposals = ProposalTable.read(tables.proposals());
        var problem = new SelectionProblem(
                proposals.candidates(),
                tables.places(),
                QuotaTable.read(tables.quotas()),
                tables.fixed().isPresent() ? FixedTable.read(tables.fixed().get()) : List.of(),
                tables.previous().isPresent()
                        ? PreviousDraft.read(tables.previous().get())
                        : Set.of(),
                tables.salt());
        var uncertainty = new Uncertainty(proposals.errors(), tables.draws());
        return new SelectionRequest(problem, engine, true, Optional.empty(), uncertainty);
    }

    private static SelectionRequest frozen(Path question) throws IOException, WrongUse {
        return switch (SelectionJson.readRequest(text(question))) {
            case SelectionJson.Reading.Understood understood -> understood.request();
            case SelectionJson.Reading.Unreadable unreadable ->
                throw new WrongUse(question + ": " + unreadable.refusal().text());
        };
    }

    private static Selection claim(Path file) throws IOException, WrongUse {
        return SelectionJson.readSelection(text(file))
                .orElseThrow(() -> new WrongUse(file + ": this is no selection that was found"));
    }

    private static String text(Path file) throws IOException, WrongUse {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw new WrongUse(file + ": there is no such file");
        }
    }

    private static boolean isAccepted(SelectionProblem problem, Selection claimed, PrintStream out, PrintStream err) {
        var violations = new SelectionChecker(problem).check(claimed);
        if (violations.isEmpty()) {
            out.println("accepted: every rule, figure and exchange counted again");
        } else {
            err.println("not accepted: " + violations);
        }
        return violations.isEmpty();
    }

    private static SelectionAnswer answer(SelectionRequest request, Optional<Path> out) throws IOException, WrongUse {
        var answer = SelectionProcess.answer(request, Progress.SILENT);
        if (answer instanceof Refused refused) {
            throw new WrongUse(refused.refusals().getFirst().text());
        }
        if (out.isPresent()) {
            Files.writeString(out.get(), SelectionJson.writeAnswer(answer), StandardCharsets.UTF_8);
        }
        return answer;
    }

    private static int report(SelectionAnswer answer, Optional<Selection> claimed, PrintStream out, PrintStream err) {
        return switch (answer) {
            case Selection selection -> {
                out.println(
                        selection.audit().status() + ": " + selection.selected().size() + " chosen, shortfall "
                                + selection.objective().shortfall() + ", merit "
                                + selection.objective().merit());
                yield claimed.map(other -> compare(selection, other, out, err)).orElse(DONE);
            }
            case Infeasible infeasible -> {
                err.println("infeasible: " + infeasible.text());
                yield FAILED;
            }
            case Refused _ -> WRONG_USE;
        };
    }

    private static int compare(Selection found, Selection claimed, PrintStream out, PrintStream err) {
        if (new HashSet<>(found.selected()).equals(new HashSet<>(claimed.selected()))) {
            out.println("found again: the same " + found.selected().size());
            return DONE;
        }
        err.println("not found again: another set came out");
        return FAILED;
    }
}
