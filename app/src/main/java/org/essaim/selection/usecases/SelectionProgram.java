package org.essaim.selection.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.essaim.fair.Refused;
import org.essaim.fair.SelectionJson;
import org.essaim.fair.SelectionProcess;
import org.essaim.worker.Program;

/// Finds and explains a balanced selection in a child process, where native solvers may crash or never end.
public final class SelectionProgram implements Program {
    @Override
    public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
        var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        var answer = switch (SelectionJson.readRequest(text)) {
            case SelectionJson.Reading.Unreadable unreadable -> new Refused(List.of(unreadable.refusal()));
            case SelectionJson.Reading.Understood readable ->
                SelectionProcess.answer(
                        readable.request(), (step, done, total) -> progress.accept(step + " " + done + " " + total));
        };
        output.write(SelectionJson.writeAnswer(answer).getBytes(StandardCharsets.UTF_8));
    }
}
