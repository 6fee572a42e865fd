package org.essaim.mail.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MailboxRuleTest {
    @Test
    void lettersAreReadOnAPageOnlyInADemonstrationOnThisMachine() {
        assertEquals(true, new MailboxRule(true, "127.0.0.1", "").open());
        assertEquals(true, new MailboxRule(true, "::1", "").open());
        assertEquals(false, new MailboxRule(false, "127.0.0.1", "").open());
        assertEquals(false, new MailboxRule(true, "0.0.0.0", "").open());
        assertEquals(false, new MailboxRule(true, "", "").open());
        assertEquals(false, new MailboxRule(true, "127.0.0.1", "mail.network.example").open());
    }
}
