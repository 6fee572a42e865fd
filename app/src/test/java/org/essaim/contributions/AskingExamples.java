package org.essaim.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.calls.CallExamples;
import org.essaim.directory.usecases.ExampleDirectory;
import org.essaim.testing.Visitor;
import org.essaim.testing.Visitors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A call of a network with three members, two of whom have a contact; and what its coordinator does to ask them.
final class AskingExamples {
    static final String MEMBERS = "/en/desk/calls/jobs-for-all/members";
    static final String LETTERS = "/en/desk/calls/jobs-for-all/letters";
    static final String BAKERY = "office@bakery.example";
    static final String WOOD = "office@wood.example";

    private final JdbcClient database;
    private final Viewer.SignedIn person;
    private final Visitor coordinator;

    AskingExamples(ApplicationContext beans, Visitors visitors) {
        database = beans.getBean(JdbcClient.class);
        var examples = new CallExamples(beans);
        var network = ExampleDirectory.network(beans, "Network");
        person = examples.coordinator("coordinator@network.example", network);
        examples.open(person, "Jobs for all");
        coordinator = visitors.signedIn("coordinator@network.example");
        coordinator.open("/en/desk/people/network/members");
        coordinator.submit("form[action$=/list]", Map.of("list", """
                        Boulangerie du Quartier; FR; Lille; office@bakery.example; gérante; fr
                        Wood; be; ; office@wood.example; director

                        Quiet; PT
                        """));
        assertEquals(200, coordinator.status());
    }

    Viewer.SignedIn person() {
        return person;
    }

    Visitor coordinator() {
        return coordinator;
    }

    void invite(Visitor coordinator) {
        ask(coordinator, "invite");
        coordinator.submit("form[action$=/letters]", Map.of());
        coordinator.submit("form[action$=/sending]", Map.of());
    }

    void ask(Visitor coordinator, String letter) {
        coordinator.open(MEMBERS);
        coordinator.submitAll(
                "main form[method=post]", Map.of("letter", List.of(letter), "email", List.of(BAKERY, WOOD)));
    }

    List<Integer> waitingAndHeld() {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE held_since IS NULL) AS waiting,
                            count(*) FILTER (WHERE held_since IS NOT NULL) AS held
                        FROM mail.letter WHERE about IS NOT NULL
                        """)
                .query((row, _) -> List.of(row.getInt("waiting"), row.getInt("held")))
                .single();
    }

    List<String> texts(String email) {
        return database.sql("SELECT paragraphs FROM mail.letter WHERE recipient = :email ORDER BY id")
                .param("email", email)
                .query((row, _) -> row.getString("paragraphs"))
                .list();
    }

    /// The path of the page that stops the letters, or empty.
    String stopOf(String email) {
        return database.sql("""
                        SELECT coalesce(max(stop_address), '') FROM mail.letter
                        WHERE recipient = :email AND about IS NOT NULL
                        """)
                .param("email", email)
                .query(String.class)
                .single()
                .replaceFirst("^https?://[^/]+", "");
    }
}
