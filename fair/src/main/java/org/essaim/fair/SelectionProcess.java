package org.essaim.fair;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.fair.engine.Engine;
import org.essaim.fair.engine.NativesMissing;

/// One request on standard input, one answer on standard output, progress as `step done total` on standard
/// error. Whoever starts this process keeps native code, endless proofs and crashes out of their own; killing
/// it cancels.
public final class SelectionProcess {

    private SelectionProcess() {}

    public static void main(String[] arguments) throws IOException {
        answer(System.in, System.out, System.err);
    }

    static void answer(InputStream in, PrintStream out, PrintStream err) throws IOException {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var answer = switch (SelectionJson.readRequest(text)) {
            case SelectionJson.Reading.Unreadable unreadable -> new Refused(List.of(unreadable.refusal()));
            case SelectionJson.Reading.Understood understood -> answer(understood.request(), lines(err));
        };
        out.write(SelectionJson.writeAnswer(answer).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Answers in the calling process.
    public static SelectionAnswer answer(SelectionRequest request, Progress progress) {
        var engine = engine(request.engine());
        if (engine.isEmpty()) {
            return new Refused(List.of(new Refusal.UnknownEngine(request.engine())));
        }
        var selection =
                BalancedSelection.with(engine.get()).reportingTo(progress).measuring(request.uncertainty());
        var timed = request.limit().map(selection::within).orElse(selection);
        return (request.explain() ? timed : timed.withoutExplanations()).choose(request.problem());
    }

    static Progress lines(PrintStream err) {
        return (step, done, total) -> err.println(String.format(Locale.ROOT, "%s %d %d", step, done, total));
    }

    private static Optional<Engine> engine(String name) {
        try {
            return switch (name) {
                case "" -> Optional.of(Engine.fastest());
                case "scip" -> Optional.of(Engine.scip());
                case "ojalgo" -> Optional.of(Engine.pureJava());
                default -> Optional.empty();
            };
        } catch (NativesMissing _) {
            return Optional.empty();
        }
    }
}
