package org.essaim.bench.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.essaim.bench.people.Contributor;
import org.essaim.bench.people.Web;

/// `./essaim bench deadline`: the last minute before a deadline on one machine, with the people on it too. Prints
/// counts and the times of that run; no clock judges it, and every save that was acknowledged is read again.
public final class DeadlineBench {
    private static final long SEED = 20_270_104;

    private static final String FIRST =
            "We bake bread for the quarter. ".repeat(12).strip();

    private DeadlineBench() {}

    /// `home` is the folder of the launcher. False when anything that was acknowledged is not there.
    public static boolean run(Path home, int count) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("essaim-bench-deadline");
        int lost;
        try (var platform = Platform.start(home, data)) {
            lost = run(platform, count);
        }
        System.out.println("The data of this run is in " + data + "; remove it.");
        return lost == 0;
    }

    private static int run(Platform platform, int count) throws InterruptedException {
        System.out.println("seed " + SEED + ", " + count + " people, "
                + Runtime.getRuntime().availableProcessors() + " cores shared with them");
        var web = new Web(platform.address());
        var began = System.nanoTime();
        var people = begin(web, count);
        System.out.printf("%d people have begun to answer, in %.0f s%n", people.size(), seconds(began));

        System.out.println("\nThe last minute: 100 saves a second, " + count * 3 / 20 + " handed in");
        var minute = new Rush(people, SEED);
        minute.run(new Rush.Rate(100, count * 3 / 20, Duration.ofSeconds(60)));
        var lost = print(platform, minute, people);

        System.out.println("\nOne hands in again and again");
        repeats(web, count);

        var rest = people.stream().filter(person -> person.receipt() == null).toList();
        System.out.println("\nTen times as much: 1,000 saves a second for 20 s, " + rest.size() / 2 + " handed in");
        var crowd = new Rush(rest, SEED + 1);
        crowd.run(new Rush.Rate(1_000, rest.size() / 2, Duration.ofSeconds(20)));
        return lost + print(platform, crowd, rest);
    }

    private static List<Contributor> begin(Web web, int count) throws InterruptedException {
        var room = new Semaphore(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new Contributor(web, number))
                    .toList();
            var begun = threads.invokeAll(people.stream()
                    .<Callable<Boolean>>map(person -> () -> {
                        room.acquire();
                        try {
                            return person.begin()
                                    && person.open().isEmpty()
                                    && person.autosave(FIRST).isDone();
                        } finally {
                            room.release();
                        }
                    })
                    .toList());
            return IntStream.range(0, count)
                    .filter(one -> begun.get(one).resultNow())
                    .mapToObj(people::get)
                    .toList();
        }
    }

    private static int print(Platform platform, Rush rush, List<Contributor> people) throws InterruptedException {
        System.out.println("saves    " + rush.saves.line());
        System.out.println("submits  " + rush.submits.line());
        System.out.printf(
                "answers of 5xx other than 503: %d; told to wait (503, 429): %d; no answer: %d; saves left out because"
                        + " the one before was under way: %d; tried again: %d%n",
                others(rush.saves) + others(rush.submits),
                waits(rush.saves) + waits(rush.submits),
                rush.saves.count(0, 0) + rush.submits.count(0, 0),
                rush.skipped.get(),
                rush.again.get());
        var lost = 0;
        var numbers = new HashSet<String>();
        for (var person : people) {
            var isThere = person.receipt() == null ? person.isKept() : numbers.add(person.readReceipt());
            if (!isThere) {
                lost++;
            }
        }
        System.out.printf(
                "lost or different when read again: %d of %d; receipts: %d%n", lost, people.size(), numbers.size());
        System.out.println("memory, MB: platform and database " + platform.memory());
        return lost;
    }

    private static int others(Tally tally) {
        return tally.count(500, 599) - tally.count(503, 503);
    }

    private static int waits(Tally tally) {
        return tally.count(503, 503) + tally.count(429, 429);
    }

    private static void repeats(Web web, int count) throws InterruptedException {
        for (var times : List.of(1, 2, 10, 50)) {
            var person = new Contributor(web, count + times);
            if (!person.begin()) {
                throw new IllegalStateException("Nobody can begin any more");
            }
            person.open();
            person.autosave("We bake bread for the whole quarter, seventy people since the year 2008.");
            var fields = person.checked();
            var places = new HashSet<String>();
            var receipts = new HashSet<String>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Web.Answer> submit = () -> person.submit(fields);
                for (var answer : threads.invokeAll(Collections.nCopies(times, submit))) {
                    places.add(answer.resultNow().status() + " "
                            + answer.resultNow().location());
                }
            }
            receipts.add(person.readReceipt());
            var letters = web.get(
                            "/en/mailbox?to=contributor-" + person.number() + "@contributor.example", "", "10.0.0.1")
                    .text()
                    .split("/en/mailbox/", -1);
            System.out.printf(
                    "%2d times: %d answer, %d receipt, %d letters to that address (one with the link, one with the receipt)%n",
                    times, places.size(), receipts.size(), letters.length - 1);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
