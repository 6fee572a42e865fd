package org.essaim.bench.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.essaim.bench.people.Served;

/// The platform as `./essaim serve --demo` starts it, in a process of its own, on a port that is free.
final class Platform implements Served {
    private static final String READY = "Essaim is ready at ";

    private final Process process;
    private final Path data;
    private final String address;

    private Platform(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /// Starts it with the launcher in `home`; refuses when it ends before it is ready, with what it said last.
    static Platform start(Path home, Path data) {
        try {
            var process = new ProcessBuilder(
                            home.resolve("essaim").toString(),
                            "serve",
                            "--demo",
                            "--port",
                            "0",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = process.inputReader(StandardCharsets.UTF_8);
            var said = new ArrayDeque<String>();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(READY)) {
                    Thread.ofVirtual().start(() -> drain(output));
                    return new Platform(
                            process, data, line.substring(READY.length()).strip());
                }
                said.addLast(line);
                if (said.size() > 20) {
                    said.removeFirst();
                }
            }
            throw new IllegalStateException("The platform did not start: " + String.join(" / ", said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // Killed: nothing more will be said.
        }
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void killDatabase() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /// Resident memory of the platform and share of memory of its database's processes, in MB, as the kernel counts
    /// them; zero where there is no `/proc`.
    List<Long> memory() {
        var database = postmaster().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .mapToLong(one -> kilobytes(one.pid(), "smaps_rollup", "Pss:"))
                .sum();
        return List.of(kilobytes(process.pid(), "status", "VmRSS:") / 1024, database / 1024);
    }

    private static long kilobytes(long pid, String file, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file)).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The platform does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }
}
