package org.essaim.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;

/// What other modules may ask about accounts, and the few things they may do: give a role and take it back.
public interface Accounts {
    Optional<Viewer.SignedIn> find(AccountId id);

    /// The people who hold a role for one thing, by name.
    List<Viewer.SignedIn> holders(Role role, UUID scope);

    /// Whether anyone at all administers the platform.
    boolean hasAdministrator();

    /// The one form in which an e-mail address is kept; empty when what was typed is none.
    Optional<String> address(String typed);

    /// The account of an e-mail address, made when there is none yet.
    AccountId withEmail(String email, String name, Language language);

    /// The language in which the person wants letters.
    Language language(AccountId id);

    void grant(AccountId account, Grant grant);

    void revoke(AccountId account, Grant grant);

    /// Ends a person's role at another's wish. Refuses to end the last coordinator of a network and the last
    /// administrator.
    Outcome<AccountId> endRole(AccountId account, Grant grant, Viewer by);
}
