package org.essaim.mail.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailboxRuleTest {
    @Test
    void lettersAreReadOnAPageOnlyInADemonstrationOnThisMachine() {
        assertEquals(true, new MailboxRule(true, "127.0.0.1", "", "").open());
        assertEquals(true, new MailboxRule(true, "::1", "", "").open());
        assertEquals(false, new MailboxRule(false, "127.0.0.1", "", "").open());
        assertEquals(false, new MailboxRule(true, "0.0.0.0", "", "").open());
        assertEquals(false, new MailboxRule(true, "", "", "").open());
        assertEquals(false, new MailboxRule(true, "127.0.0.1", "mail.network.example", "").open());
        assertEquals(true, new MailboxRule(true, "127.0.0.1", "", "http://localhost:8080").open());
        assertEquals(false, new MailboxRule(true, "127.0.0.1", "", "https://practices.network.example").open());
        assertEquals(false, new MailboxRule(true, "127.0.0.1", "", "not an address").open());
    }

    @Test
    void onlyNamesAndAddressesOfThisMachineAreThisMachine() {
        assertEquals(
                List.of("localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"),
                Stream.of("localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]", "10.0.0.1", "network.example", "")
                        .filter(MailboxRule::isThisMachine)
                        .toList());
    }
}
