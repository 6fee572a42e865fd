package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.kernel.Language;
import org.essaim.kernel.Tidying;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.mail.Outbox;
import org.essaim.testing.EssaimTest;
import org.essaim.testing.MovableClock;
import org.essaim.testing.Statements;
import org.essaim.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaimTest
class OutboxPagesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<Tidying> tidying;

    @Autowired
    private Statements statements;

    @Test
    void aLetterHeldAfterARestoreGoesBackToWaitingWhenTheAdministratorSaysSo() {
        var administrator = visitors.signedIn("coordinator@network.example", new Grant(Role.ADMINISTRATOR, null));
        outbox.send(new Letter("member@network.example", Language.EN, "News", List.of("Text."), Optional.empty()));
        database.sql("SELECT mail.after_restore()").query(String.class).optional();
        assertEquals(1, toMember(Letters.State.FAILED));

        administrator.open("/en/desk/outbox?state=failed");
        assertTrue(administrator.page().select(".warning").text().startsWith("This server sends no mail yet"));
        administrator.submit("tr:contains(member@network.example) form", Map.of());

        assertEquals(200, administrator.status());
        assertEquals(0, toMember(Letters.State.FAILED));
    }

    @Test
    void everyLetterThatFailedIsSentAgainByOneClickButNoneWhoseLinkIsTooOld() {
        var administrator = visitors.signedIn("coordinator@network.example", new Grant(Role.ADMINISTRATOR, null));
        database.sql("DELETE FROM mail.letter").update();
        for (var number = 0; number < 3; number++) {
            outbox.send(new Letter(
                    "p" + number + "@network.example", Language.EN, "News", List.of("Text."), Optional.empty()));
        }
        outbox.send(new Letter("late@network.example", Language.EN, "Link", List.of("Text."), Optional.empty())
                .until(clock.instant().minusSeconds(1)));
        database.sql("SELECT mail.after_restore()").query(String.class).optional();
        tidying.forEach(module -> module.tidy(clock.instant()));

        administrator.open("/en/desk/outbox?state=failed");
        administrator.submit("form[action$=/outbox/again]", Map.of());

        assertEquals(
                Map.of(Letters.State.HELD, 0, Letters.State.WAITING, 3, Letters.State.SENT, 0, Letters.State.FAILED, 1),
                letters.counts());
        administrator.open("/en/desk/outbox?state=failed");
        assertEquals(
                List.of("held after a restore", "Its link is too old: it is not sent any more."),
                administrator
                        .page()
                        .select("tr:contains(late@network.example) p")
                        .eachText());
    }

    @Test
    void manyLettersCostNoMoreQuestionsThanOne() {
        var administrator = visitors.signedIn("coordinator@network.example", new Grant(Role.ADMINISTRATOR, null));
        var one = statements.during(() -> administrator.open("/en/desk/outbox"));
        for (var number = 0; number < 60; number++) {
            outbox.send(new Letter(
                    "p" + number + "@network.example", Language.EN, "News", List.of("Text."), Optional.empty()));
        }

        assertEquals(one, statements.during(() -> administrator.open("/en/desk/outbox")));
    }

    @Test
    void theDoctorCountsLettersThatFailedOrWaitForLong() {
        outbox.send(new Letter("a@network.example", Language.EN, "News", List.of("Text."), Optional.empty()));
        assertEquals(Optional.empty(), doctor());

        database.sql("UPDATE mail.letter SET written_at = now() - interval '2 hours'")
                .update();
        outbox.send(new Letter("b@network.example", Language.EN, "News", List.of("Text."), Optional.empty()));
        database.sql("UPDATE mail.letter SET failed_at = now(), failure = 'no' WHERE recipient LIKE 'b@%'")
                .update();

        assertEquals(
                Optional.of("1 letters could not be sent; look at them in the outbox."
                        + " 1 letters have waited for more than an hour; look at them in the outbox."),
                doctor());
    }

    private Optional<String> doctor() {
        return database.sql("SELECT coalesce(mail.doctor(), '')")
                .query(String.class)
                .optional()
                .filter(said -> !said.isEmpty());
    }

    private long toMember(Letters.State state) {
        return letters.list(state, Optional.empty(), 50).stream()
                .filter(letter -> letter.recipient().equals("member@network.example"))
                .count();
    }
}
