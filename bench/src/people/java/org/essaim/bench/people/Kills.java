package org.essaim.bench.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Kills the platform, its database, or both, at random moments while people answer, and reads again everything that
/// was acknowledged. What was acknowledged is remembered here, outside the processes that die.
public final class Kills implements AutoCloseable {
    private final Supplier<? extends Served> start;
    private final int atWork;
    private final Duration longest;
    private final Random random;
    private final HashSet<String> receipts = new HashSet<>();
    private final AtomicInteger next = new AtomicInteger(1);
    private final AtomicInteger saves = new AtomicInteger();
    private final AtomicInteger submits = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();
    private @Nullable Served served;

    /// `atWork` people answer at a time, for at most `longest` before each kill, and at least a fifth of it.
    public Kills(Supplier<? extends Served> start, int atWork, Duration longest, long seed) {
        this.start = start;
        this.atWork = atWork;
        this.longest = longest;
        this.random = new Random(seed);
    }

    public int saves() {
        return saves.get();
    }

    public int submits() {
        return submits.get();
    }

    /// What was acknowledged and is not there, or is there twice, one sentence each.
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// One kill under load, and the reading again of all that was acknowledged before it.
    public void round(Victim victim) throws InterruptedException {
        var begun = running();
        var web = new Web(begun.address());
        var people = new ConcurrentLinkedQueue<Contributor>();
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = IntStream.range(0, atWork)
                    .mapToObj(_ -> threads.submit(() -> work(web, people, over)))
                    .toList();
            var least = longest.toMillis() / 5;
            TimeUnit.MILLISECONDS.sleep(least + random.nextLong(longest.toMillis() - least));
            if (victim != Victim.PLATFORM) {
                begun.killDatabase();
            }
            if (victim != Victim.DATABASE) {
                begun.kill();
                served = null;
            }
            over.set(true);
            for (var one : working) {
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

    private Served running() {
        var now = served;
        if (now == null) {
            now = start.get();
            served = now;
        }
        return now;
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
                saves.incrementAndGet();
            }
            if (!person.submit(person.checked()).isDone()) {
                return false;
            }
            submits.incrementAndGet();
            person.readReceipt();
        }
        return true;
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
        var first = person.lastRead();
        var receipt = person.readReceipt();
        var twice = !receipt.isEmpty() && !receipts.add(receipt);
        var textKept = !receipt.isEmpty() || person.isKept();
        if (!receiptKept || twice || !textKept) {
            wrong.add("person %d: receipt kept %s (read with %d), given twice %s, text kept %s (read with %d)"
                    .formatted(person.number(), receiptKept, first, twice, textKept, person.lastRead()));
        }
    }

    @Override
    public void close() {
        var last = served;
        if (last != null) {
            last.close();
        }
    }
}
