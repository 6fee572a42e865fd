package org.essaim.worker.usecases;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.essaim.worker.Program;

/// Where a process begins that answers one question after the other: each comes as its length and its bytes, each
/// answer goes as a word for how it went, its length and its bytes. It ends when its parent is gone, and after a
/// while without a question.
public final class WarmEntry {
    static final int WORKED = 1;
    static final int FAILED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static volatile long lastAnswer = System.nanoTime();
    private static volatile boolean working;

    private WarmEntry() {}

    public static void main(String[] arguments) throws Exception {
        var words = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(words);
        System.setOut(words);
        ChildEntry.endWithParent();
        endWhenIdle();
        var program = ChildEntry.made(arguments[0]);
        var questions = new DataInputStream(System.in);
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        try {
            while (true) {
                var question = questions.readNBytes(questions.readInt());
                working = true;
                answer(program, question, answers);
                lastAnswer = System.nanoTime();
                working = false;
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Program program, byte[] question, DataOutputStream answers) throws IOException {
        var output = new ByteArrayOutputStream();
        var how = WORKED;
        try {
            program.run(new ByteArrayInputStream(question), output, _ -> {});
        } catch (Exception e) {
            how = FAILED;
            output.reset();
            output.writeBytes(
                    Objects.requireNonNullElse(e.getMessage(), e.toString()).getBytes(StandardCharsets.UTF_8));
        }
        answers.write(how);
        answers.writeInt(output.size());
        output.writeTo(answers);
        answers.flush();
    }

    private static void endWhenIdle() {
        Thread.ofPlatform().daemon().name("idle").start(() -> {
            while (working || System.nanoTime() - lastAnswer < PATIENCE.toNanos()) {
                try {
                    Thread.sleep(LOOK_EVERY);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
