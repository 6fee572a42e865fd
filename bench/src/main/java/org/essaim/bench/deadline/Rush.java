package org.essaim.bench.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.essaim.bench.people.Contributor;

/// People at work at a rate that does not wait for answers: so many saves a second over all of them in turn, and some
/// who hand in at a moment of their own. One person does one thing at a time.
final class Rush {
    /// How much of it, for how long: `saves` a second, `submits` in all.
    record Rate(int saves, int submits, Duration length) {}

    private final List<Contributor> people;
    private final List<ReentrantLock> busy;
    private final Random random;
    final Tally saves = new Tally();
    final Tally submits = new Tally();
    final AtomicInteger skipped = new AtomicInteger();
    final AtomicInteger again = new AtomicInteger();

    Rush(List<Contributor> people, long seed) {
        this.people = people;
        this.busy = IntStream.range(0, people.size())
                .mapToObj(_ -> new ReentrantLock())
                .toList();
        this.random = new Random(seed);
    }

    /// Runs it, and waits until everything begun has an answer.
    void run(Rate rate) throws InterruptedException {
        var begunWork = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            var order = IntStream.range(0, people.size()).boxed().toList();
            var last = order.subList(order.size() - rate.submits(), order.size());
            for (var one : last) {
                var moment = random.nextLong(rate.length().toNanos());
                begunWork.add(threads.submit(() -> {
                    TimeUnit.NANOSECONDS.sleep(moment);
                    submit(one);
                    return true;
                }));
            }
            var between = 1_000_000_000L / rate.saves();
            for (long tick = 0; tick * between < rate.length().toNanos(); tick++) {
                var wait = begun + tick * between - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                var one = (int) (tick % people.size());
                var text = "Saved for the time number " + tick + ". " + "We bake bread for the quarter. ".repeat(12);
                begunWork.add(threads.submit(() -> save(one, text.strip())));
            }
        }
        check(begunWork);
    }

    /// A fault of ours is no answer of the platform's.
    private static void check(List<Future<Boolean>> work) {
        work.forEach(Future::resultNow);
    }

    private boolean save(int one, String text) throws InterruptedException {
        if (!busy.get(one).tryLock()) {
            skipped.incrementAndGet();
            return false;
        }
        try {
            if (people.get(one).receipt() == null) {
                var answer = people.get(one).autosave(text);
                saves.add(answer.status(), answer.milliseconds());
            }
            return true;
        } finally {
            busy.get(one).unlock();
        }
    }

    /// Hands in, and where the platform asks for patience, again after a while, as a person or her browser would.
    private void submit(int one) throws InterruptedException {
        busy.get(one).lock();
        try {
            var person = people.get(one);
            for (var attempt = 0; attempt < 20 && person.receipt() == null; attempt++) {
                var fields = person.checked();
                if (fields.getOrDefault("key", "").isEmpty()) {
                    again.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1000));
                    continue;
                }
                var answer = person.submit(fields);
                submits.add(answer.status(), answer.milliseconds());
                if (!answer.isDone()) {
                    again.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1000));
                }
            }
        } finally {
            busy.get(one).unlock();
        }
    }
}
