package org.essaim.worker.usecases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.essaim.worker.Program;
import org.essaim.worker.Result;
import org.essaim.worker.Task;
import org.essaim.worker.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class ChildProcessesTest {
    private final ChildProcesses children = new ChildProcesses();

    private static Task task(Class<? extends Program> program, String input) {
        return new Task(program, input.getBytes(StandardCharsets.UTF_8), 32, Duration.ofSeconds(60));
    }

    @Test
    void givesBackWhatTheChildWroteAndNothingElse() {
        var work = children.begin(task(Misbehaving.Backwards.class, "été"));

        var worked = assertInstanceOf(Result.Worked.class, work.await());

        assertEquals("été", new String(worked.output(), StandardCharsets.UTF_8));
        assertEquals("turning", work.progress());
        assertEquals(Work.State.ENDED, work.state());
    }

    @Test
    void aCrashIsAFailureWithTheLastWords() {
        assertEquals(
                new Result.Failed("the solver met an impossible state"),
                children.run(task(Misbehaving.Halting.class, "")));
    }

    @Test
    void whatAStoppedChildLeftInItsTemporaryFolderIsRemoved() {
        var work = children.begin(task(Misbehaving.Littering.class, ""));
        while (work.progress().isEmpty()) {
            Thread.onSpinWait();
        }
        var file = Path.of(work.progress());
        assertTrue(Files.exists(file));

        work.cancel();

        assertEquals(new Result.Cancelled(), work.await());
        assertFolderGone(file);
    }

    @Test
    void aSilentExitIsAFailureWithItsCode() {
        assertEquals(
                new Result.Failed("It ended with exit code 7."), children.run(task(Misbehaving.Exiting.class, "")));
    }

    @Test
    void anExceptionIsAFailureWithItsMessageOnOneLine() {
        assertEquals(new Result.Failed("Sheet 1.1.1 has no title"), children.run(task(Misbehaving.Throwing.class, "")));
    }

    @Test
    void aHangEndsAtTheTimeLimit() {
        var limit = Duration.ofSeconds(2);

        assertEquals(
                new Result.TooLong(limit), children.run(new Task(Misbehaving.Hanging.class, new byte[0], 32, limit)));
    }

    @Test
    void aChildThatWantsTooMuchMemoryEndsAlone() {
        var failed = assertInstanceOf(Result.Failed.class, children.run(task(Misbehaving.Hoarding.class, "")));

        assertTrue(failed.reason().contains("OutOfMemoryError"), failed.reason());
    }

    @Test
    void aBigOutputComesThroughWhole() {
        var worked = assertInstanceOf(Result.Worked.class, children.run(task(Misbehaving.Talking.class, "\u001e")));

        assertEquals(30 << 20, worked.output().length);
    }

    @Test
    void anEndlessOutputIsStopped() {
        assertInstanceOf(Result.Failed.class, children.run(task(Misbehaving.Talking.class, "\u007f")));
    }

    @Test
    void aBigInputThatNobodyReadsDoesNotBlock() {
        var input = new byte[8 << 20];

        assertInstanceOf(
                Result.Failed.class,
                children.run(new Task(Misbehaving.Halting.class, input, 32, Duration.ofSeconds(60))));
    }

    @Test
    void oneRunsWhileTheOthersWaitAndAnyCanBeCancelled() {
        var first = children.begin(task(Misbehaving.Hanging.class, ""));
        while (first.progress().isEmpty()) {
            Thread.onSpinWait();
        }
        var second = children.begin(task(Misbehaving.Hanging.class, ""));
        var third = children.begin(task(Misbehaving.Backwards.class, "ab"));

        assertEquals(Work.State.RUNNING, first.state());
        assertEquals(Work.State.WAITING, second.state());
        assertEquals(Work.State.WAITING, third.state());

        second.cancel();
        assertEquals(new Result.Cancelled(), second.await());
        first.cancel();
        assertEquals(new Result.Cancelled(), first.await());
        assertInstanceOf(Result.Worked.class, third.await());
    }

    @Test
    void aWarmProcessAnswersOneQuestionAfterTheOtherAlsoAfterItWasLost() {
        for (var word : List.of("abc", "été")) {
            var worked = assertInstanceOf(Result.Worked.class, children.ask(task(Misbehaving.Backwards.class, word)));
            assertEquals(
                    new StringBuilder(word).reverse().toString(), new String(worked.output(), StandardCharsets.UTF_8));
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);

        assertInstanceOf(Result.Worked.class, children.ask(task(Misbehaving.Backwards.class, "abc")));
    }

    @Test
    void aWarmProcessThatHangsOrCrashesOrRefusesTakesNothingWithIt() {
        var limit = Duration.ofSeconds(2);
        assertEquals(
                new Result.TooLong(limit), children.ask(new Task(Misbehaving.Hanging.class, new byte[0], 32, limit)));
        assertEquals(
                new Result.Failed("The warm process did not answer."),
                children.ask(task(Misbehaving.Halting.class, "")));
        assertInstanceOf(Result.Failed.class, children.ask(task(Misbehaving.Throwing.class, "")));
        assertInstanceOf(Result.Worked.class, children.ask(task(Misbehaving.Backwards.class, "abc")));
    }

    @Test
    void stoppingThePlatformStopsTheChildAndWaitsUntilNothingIsLeftOfIt() {
        var work = children.begin(task(Misbehaving.Littering.class, ""));
        while (work.progress().isEmpty()) {
            Thread.onSpinWait();
        }

        children.stop();

        assertFolderGone(Path.of(work.progress()));
        assertEquals(new Result.Cancelled(), work.await());
    }

    private static void assertFolderGone(Path file) {
        var folder = Objects.requireNonNull(file.getParent());
        assertTrue(Files.notExists(folder));
        assertTrue(String.valueOf(folder.getFileName()).startsWith("essaim-child-"));
    }
}
