package org.essaim.worker.usecases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The child while it runs: its input is written and its two outputs are read at the same time, so that neither side
/// waits for the other for ever. It has a temporary folder of its own, which goes when it goes.
final class RunningChild {
    static final String PROGRESS = "essaim-progress: ";
    static final String FAILURE = "essaim-failure: ";
    private static final int LARGEST_OUTPUT = 64 << 20;
    private static final int LAST_LINES = 12;
    private static final int LONGEST_LINE = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(RunningChild.class);

    private final Process process;
    private final Path scratch;
    private final CompletableFuture<byte[]> output;
    private final CompletableFuture<String> words;

    private RunningChild(Process process, Path scratch, Task task, Consumer<String> progress) {
        this.process = process;
        this.scratch = scratch;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        this.output = CompletableFuture.supplyAsync(this::readOutput, threads);
        this.words = CompletableFuture.supplyAsync(() -> readWords(progress), threads);
        threads.execute(() -> write(task.input()));
        threads.shutdown();
    }

    static RunningChild start(Task task, Consumer<String> progress) throws IOException {
        var scratch = Files.createTempDirectory("essaim-child-");
        try {
            return new RunningChild(
                    new ProcessBuilder(ChildCommand.of(task, scratch)).start(), scratch, task, progress);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(scratch);
            throw e;
        }
    }

    boolean finishedWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /// What came of it, once the process has ended.
    Result result() {
        var said = words.join();
        if (process.exitValue() != 0) {
            LOG.warn("A child process ended with {}: {}", process.exitValue(), said);
            return new Result.Failed(said.isEmpty() ? "It ended with exit code " + process.exitValue() + "." : said);
        }
        try {
            return new Result.Worked(output.join());
        } catch (CompletionException e) {
            return new Result.Failed("Its output was cut short or larger than 64 MB.");
        }
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Ends the child if it still runs, and removes what it unpacked or left half written.
    void clear() throws IOException {
        stop();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(scratch);
    }

    private byte[] readOutput() {
        try (var in = process.getInputStream()) {
            var all = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (all.size() + read > LARGEST_OUTPUT) {
                    stop();
                    throw new IOException("More than " + LARGEST_OUTPUT + " bytes");
                }
                all.write(buffer, 0, read);
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private String readWords(Consumer<String> progress) {
        var last = new ArrayDeque<String>();
        var failure = "";
        try (var in = process.errorReader(StandardCharsets.UTF_8)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var kept = line.substring(0, Math.min(LONGEST_LINE, line.length()));
                if (kept.startsWith(PROGRESS)) {
                    progress.accept(kept.substring(PROGRESS.length()));
                } else if (kept.startsWith(FAILURE)) {
                    failure = kept.substring(FAILURE.length());
                } else {
                    last.addLast(kept);
                    if (last.size() > LAST_LINES) {
                        last.removeFirst();
                    }
                }
            }
        } catch (IOException e) {
            last.addLast("(what it said further was cut off)");
        }
        return failure.isEmpty() ? last.stream().collect(Collectors.joining("\n")) : failure;
    }

    private void write(byte[] input) {
        try (var out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            LOG.debug("The child process did not read all of its input", e);
        }
    }
}
