package org.essaim.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A Java of its own with the class path of the tests: to be killed, or to be started by another user.
final class ChildJava implements AutoCloseable {
    private static final String READY = "Essaim is ready at ";

    private final Process process;
    private final BufferedReader output;

    private ChildJava(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJava start(String main, String... arguments) {
        return start(
                List.of(),
                List.of("-Dessaim.programs=" + System.getProperty("essaim.programs", "")),
                System.getProperty("java.class.path"),
                main,
                arguments);
    }

    static ChildJava start(
            List<String> prefix, List<String> options, String classPath, String main, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        try {
            return new ChildJava(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads on until a line that fits, and answers it; fails when the output ends before.
    String until(Predicate<String> fits) {
        var seen = new ArrayList<String>();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (fits.test(line)) {
                    return line;
                }
                seen.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The child ended without it: " + seen);
    }

    /// Waits until it serves, and answers where; what it says after that is read and dropped.
    String address() {
        var address = until(line -> line.startsWith(READY)).substring(READY.length());
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return address;
    }

    List<String> rest() {
        return output.lines().toList();
    }

    int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The child goes on");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
