package org.essaim.fair;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The selection as a command on files. It ends with 0 for an optimal or relaxed selection, 1 if no set can fill the
/// places, and 2 for wrong use, told in one line; in that last case no result is written.
public final class SelectCommand {

    private static final int DONE = 0;
    private static final int INFEASIBLE = 1;
    private static final int WRONG_USE = 2;

    private SelectCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var wanted = SelectArguments.parse(withoutName(arguments));
            var answer = SelectionProcess.answer(request(wanted), Progress.SILENT);
            if (answer instanceof Refused refused) {
                throw new WrongUse(refused.refusals().getFirst().text());
            }
            Files.writeString(wanted.out(), SelectionJson.writeAnswer(answer), StandardCharsets.UTF_8);
            return report(answer, out, err);
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
        var problem = new SelectionProblem(
                ProposalTable.read(wanted.proposals()),
                wanted.places(),
                QuotaTable.read(wanted.quotas()),
                List.of(),
                Set.of(),
                wanted.salt());
        return new SelectionRequest(problem, wanted.engine(), true, Optional.empty());
    }

    private static int report(SelectionAnswer answer, PrintStream out, PrintStream err) {
        return switch (answer) {
            case Selection selection -> {
                out.println(
                        selection.audit().status() + ": " + selection.selected().size() + " chosen, shortfall "
                                + selection.objective().shortfall() + ", merit "
                                + selection.objective().merit());
                yield DONE;
            }
            case Infeasible infeasible -> {
                err.println("infeasible: " + infeasible.text());
                yield INFEASIBLE;
            }
            case Refused _ -> WRONG_USE;
        };
    }
}
