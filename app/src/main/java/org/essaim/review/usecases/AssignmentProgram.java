package org.essaim.review.usecases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.essaim.fair.assignment.AssignReviewers;
import org.essaim.fair.assignment.AssignmentJson;
import org.essaim.worker.Program;

/// Assigns readers in a child process, where a large question takes its time and its memory for itself.
public final class AssignmentProgram implements Program {
    @Override
    public void run(InputStream input, OutputStream output, Consumer<String> progress) throws IOException {
        var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        var problem = AssignmentJson.readProblem(text).orElseThrow(() -> new IOException("This is no question."));
        output.write(AssignmentJson.writeAnswer(AssignReviewers.assign(problem)).getBytes(StandardCharsets.UTF_8));
    }
}
