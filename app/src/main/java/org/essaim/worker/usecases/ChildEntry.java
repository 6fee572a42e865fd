package org.essaim.worker.usecases;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.essaim.worker.Program;

/// Where a child process begins: keeps standard output for the program's output alone, and ends when its parent is
/// gone.
public final class ChildEntry {
    private static final Duration LOOK_FOR_PARENT_EVERY = Duration.ofSeconds(1);

    private ChildEntry() {}

    public static void main(String[] arguments) {
        var words = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setErr(words);
        System.setOut(words);
        endWithParent();
        try (var output = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            run(arguments[0], output, words);
        } catch (Exception e) {
            e.printStackTrace(words);
            words.println(RunningChild.FAILURE + oneLine(Objects.toString(e.getMessage(), e.toString())));
            Runtime.getRuntime().halt(1);
        }
        words.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void run(String program, OutputStream output, PrintStream words) throws Exception {
        made(program).run(System.in, output, line -> words.println(RunningChild.PROGRESS + oneLine(line)));
    }

    static Program made(String program) throws ReflectiveOperationException {
        return Class.forName(program).asSubclass(Program.class).getConstructor().newInstance();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    static void endWithParent() {
        var parent = ProcessHandle.current().parent();
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            while (parent.map(ProcessHandle::isAlive).orElse(false)) {
                try {
                    Thread.sleep(LOOK_FOR_PARENT_EVERY);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
