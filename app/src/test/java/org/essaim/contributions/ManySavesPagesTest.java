package org.essaim.contributions;

import static org.essaim.contributions.ContributorExamples.filled;
import static org.essaim.contributions.ContributorExamples.tasksOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.essaim.calls.CallExamples;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The last hour before a deadline, with a database that has more to do than it can.
@EssaimTest
class ManySavesPagesTest {
    private static final int AT_ONCE = 6;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void anOpenCall() {
        var examples = new CallExamples(beans);
        examples.open(examples.coordinator("coordinator@network.example"), "Jobs for all");
    }

    @Test
    void savesThatPagesMakeAreToldToComeAgainAndWhoHandsInGetsThrough() {
        var people = new ArrayList<Visitor>();
        for (var person = 0; person < AT_ONCE; person++) {
            people.add(writing());
        }
        var late = writing();
        var ready = ContributorExamples.begun(visitors, "/en");
        filled(ready);

        List<Future<Integer>> waiting;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting = transaction.execute(_ -> {
                database.sql("SELECT id FROM contributions.dossier FOR UPDATE")
                        .query(UUID.class)
                        .list();
                var begun = people.stream()
                        .map(person -> threads.submit(() -> autosave(person)))
                        .toList();
                waitUntilBlocked(people.size());

                assertEquals(503, autosave(late));
                assertEquals("10", late.header("Retry-After"));
                return begun;
            });
        }
        assertEquals(List.of(200, 200, 200, 200, 200, 200), results(waiting));

        late.open(tasksOf(late) + "/pages/q-practice");
        assertEquals("", late.page().select("#practice").val());
        assertEquals(200, autosave(late));
        ready.submit("form[action$=/submit]", Map.of());
        assertTrue(ready.heading().startsWith("Received: C-"), ready.heading());
    }

    private Visitor writing() {
        var visitor = ContributorExamples.begun(visitors, "/en");
        visitor.open(tasksOf(visitor) + "/pages/q-practice");
        return visitor;
    }

    private static int autosave(Visitor person) {
        person.submit("form[data-autosave]", Map.of("practice", "We bake", "autosave", "true"));
        return person.status();
    }

    private void waitUntilBlocked(int count) {
        var blocked =
                database.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Integer.class);
        while (blocked.single() < count) {
            Thread.onSpinWait();
        }
    }

    private static List<Integer> results(List<Future<Integer>> futures) {
        return futures.stream().map(Future::resultNow).toList();
    }
}
