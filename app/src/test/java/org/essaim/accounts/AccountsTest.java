package org.essaim.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.essaim.testing.EssaimTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaimTest
class AccountsTest {
    @Autowired
    private Accounts accounts;

    @Test
    void knowsAnAddressAgainWhateverItsCase() {
        var first = accounts.withEmail("Coordinator@network.example", "Coordinator", Language.EN);

        assertEquals(first, accounts.withEmail("coordinator@NETWORK.example", "Someone", Language.FR));
    }

    @Test
    void aRoleTakenBackIsGone() {
        var account = accounts.withEmail("reviewer@network.example", "Reviewer", Language.EN);
        var call = UUID.randomUUID();
        accounts.grant(account, new Grant(Role.REVIEWER, call));
        accounts.grant(account, new Grant(Role.REVIEWER, call));
        assertEquals(
                Set.of(new Grant(Role.REVIEWER, call)),
                accounts.find(account).orElseThrow().grants());

        accounts.revoke(account, new Grant(Role.REVIEWER, call));

        assertEquals(Set.of(), accounts.find(account).orElseThrow().grants());
    }
}
