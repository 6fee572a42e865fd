package org.essaim.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.kernel.Language;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.mail.Outbox;
import org.essaim.testing.EssaimTest;
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

    @Test
    void aLetterHeldAfterARestoreGoesBackToWaitingWhenTheAdministratorSaysSo() {
        var administrator = visitors.signedIn("coordinator@network.example", new Grant(Role.ADMINISTRATOR, null));
        outbox.send(new Letter("member@network.example", Language.EN, "News", List.of("Text."), Optional.empty()));
        database.sql("SELECT mail.after_restore()").query(String.class).optional();
        assertEquals(1, toMember(Letters.State.FAILED));

        administrator.open("/en/desk/outbox?state=failed");
        administrator.submit("tr:contains(member@network.example) form", Map.of());

        assertEquals(200, administrator.status());
        assertEquals(0, toMember(Letters.State.FAILED));
    }

    private long toMember(Letters.State state) {
        return letters.list(state, Optional.empty(), 50).stream()
                .filter(letter -> letter.recipient().equals("member@network.example"))
                .count();
    }
}
