package org.essaim.worker.usecases;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.essaim.worker.Program;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The one process of a program that is kept warm. It is begun when it is not there, asked one question at a
/// time, and ended when an answer is late or it says what it should not; the next question then begins another.
final class WarmChild {
    private static final int LARGEST_ANSWER = 64 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(WarmChild.class);

    private final Class<? extends Program> program;
    private final int heapMegabytes;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Running running;

    WarmChild(Class<? extends Program> program, int heapMegabytes) {
        this.program = program;
        this.heapMegabytes = heapMegabytes;
    }

    private record Running(Process process, DataOutputStream questions, DataInputStream answers) {
        Result answer(byte[] question) throws IOException {
            questions.writeInt(question.length);
            questions.write(question);
            questions.flush();
            var how = answers.read();
            var length = how < 0 ? -1 : answers.readInt();
            if (length < 0 || length > LARGEST_ANSWER) {
                throw new IOException("The warm process ended or speaks nonsense");
            }
            var answer = answers.readNBytes(length);
            if (answer.length < length) {
                throw new IOException("The warm process ended in the middle of an answer");
            }
            return how == WarmEntry.WORKED
                    ? new Result.Worked(answer)
                    : new Result.Failed(new String(answer, StandardCharsets.UTF_8));
        }
    }

    Result ask(Task question) {
        var end = System.nanoTime() + question.limit().toNanos();
        try {
            if (!turn.tryLock(question.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Result.TooLong(question.limit());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Cancelled();
        }
        try {
            var wasThere = isThere();
            var result = answered(question, end);
            return result instanceof Result.Failed && wasThere && !isThere() ? answered(question, end) : result;
        } finally {
            turn.unlock();
        }
    }

    /// A process may go for want of questions just when one comes: then [#isThere] is false afterwards.
    private Result answered(Task question, long end) {
        try {
            var asked = running();
            return CompletableFuture.supplyAsync(() -> answer(asked, question.input()), threads)
                    .get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            stop();
            return new Result.TooLong(question.limit());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return new Result.Cancelled();
        } catch (IOException | ExecutionException e) {
            LOG.info("A warm process did not answer: {}", e.getMessage());
            stop();
            return new Result.Failed("The warm process did not answer.");
        }
    }

    private static Result answer(Running asked, byte[] question) {
        try {
            return asked.answer(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        return running != null && running.process().isAlive();
    }

    private Running running() throws IOException {
        var there = running;
        if (there != null && there.process().isAlive()) {
            return there;
        }
        var scratch = Files.createTempDirectory("essaim-warm-");
        var process = new ProcessBuilder(ChildCommand.of(WarmEntry.class, program, heapMegabytes, scratch))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        threads.execute(() -> {
            process.onExit().join();
            clear(scratch);
        });
        var begun = new Running(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16)),
                new DataInputStream(process.getInputStream()));
        running = begun;
        return begun;
    }

    private static void clear(Path scratch) {
        try {
            FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException e) {
            LOG.warn("What a warm process left in {} could not be removed", scratch, e);
        }
    }

    void stop() {
        var there = running;
        running = null;
        if (there != null) {
            there.process().descendants().forEach(ProcessHandle::destroyForcibly);
            there.process().destroyForcibly();
        }
    }
}
