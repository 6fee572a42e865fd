package org.essaim.bench.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// `./essaim bench crash`: kills the platform, its database, or both, at random moments while people answer, and reads
/// again everything that was acknowledged. What was acknowledged is remembered here, outside the processes that die.
public final class CrashBench {
    private static final long SEED = 650;
    private static final int AT_WORK = 12;

    private enum Victim {
        PLATFORM,
        DATABASE,
        BOTH
    }

    private final Path home;
    private final Path data;
    private final Random random = new Random(SEED);
    private final HashSet<String> receipts = new HashSet<>();
    private final AtomicInteger next = new AtomicInteger(1);
    private int saves;
    private int submits;
    private int wrong;
    private @Nullable Platform platform;

    private CrashBench(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /// `home` is the folder of the launcher. False when anything that was acknowledged is not there, or is there twice.
    public static boolean run(Path home, int kills) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("essaim-bench-crash");
        var bench = new CrashBench(home, data);
        System.out.println("seed " + SEED + ", " + kills + " kills, " + AT_WORK + " people at work at each");
        for (var kill = 1; kill <= kills; kill++) {
            bench.round(Victim.values()[kill % Victim.values().length]);
            if (kill % 10 == 0 || kill == kills) {
                System.out.printf(
                        "%d kills: %d saves and %d submits acknowledged, %d wrong%n",
                        kill, bench.saves, bench.submits, bench.wrong);
            }
        }
        bench.running().close();
        System.out.println("The data of this run is in " + data + "; remove it.");
        return bench.wrong == 0;
    }

    private Platform running() {
        var now = platform;
        if (now == null) {
            now = Platform.start(home, data);
            platform = now;
        }
        return now;
    }

    private void round(Victim victim) throws InterruptedException {
        var begun = running();
        var web = new Web(begun.address());
        var people = new ConcurrentLinkedQueue<Contributor>();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var atWork = IntStream.range(0, AT_WORK)
                    .mapToObj(_ -> threads.submit(() -> work(web, people, over)))
                    .toList();
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(4_000));
            if (victim != Victim.PLATFORM) {
                begun.killDatabase();
            }
            if (victim != Victim.DATABASE) {
                begun.kill();
                platform = null;
            }
            over.set(true);
            for (var one : atWork) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        var after = new Web(running().address());
        waitUntilReady(after);
        for (var before : people) {
            check(new Contributor(after, before));
        }
    }

    /// One person after the other answers from beginning to end, until something is not taken.
    private boolean work(Web web, Queue<Contributor> people, AtomicBoolean over) throws InterruptedException {
        while (!over.get()) {
            var person = new Contributor(web, next.getAndIncrement());
            people.add(person);
            if (!person.begin()) {
                return false;
            }
            person.open();
            for (var save = 1; save <= 3; save++) {
                var text = "Saved for the time number " + save + ". " + "We bake bread for the quarter. ".repeat(12);
                if (!person.autosave(text.strip()).isDone()) {
                    return false;
                }
                count(1, 0);
            }
            if (!person.submit(person.checked()).isDone()) {
                return false;
            }
            count(0, 1);
            person.readReceipt();
        }
        return true;
    }

    private synchronized void count(int moreSaves, int moreSubmits) {
        saves += moreSaves;
        submits += moreSubmits;
    }

    private static void waitUntilReady(Web web) throws InterruptedException {
        for (var attempt = 0; attempt < 600; attempt++) {
            if (web.get("/health/ready", "", "10.0.0.1").status() == 200) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("Not ready again after a minute");
    }

    private void check(Contributor person) throws InterruptedException {
        if (!person.hasBegun()) {
            return;
        }
        var receiptKept = person.isReceiptKept();
        var receipt = person.readReceipt();
        var twice = !receipt.isEmpty() && !receipts.add(receipt);
        var textKept = !receipt.isEmpty() || person.isKept();
        if (!receiptKept || twice || !textKept) {
            wrong++;
            System.out.printf(
                    "person %d: receipt kept %s, given twice %s, text kept %s%n",
                    person.number(), receiptKept, twice, textKept);
        }
    }
}
