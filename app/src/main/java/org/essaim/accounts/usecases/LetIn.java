package org.essaim.accounts.usecases;

import java.time.Clock;
import java.util.List;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.EmailAddress;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInRules;
import org.essaim.kernel.TimeOrderedId;

/// The way back in when a mailbox is lost: a link for whoever works on the machine itself and reads the database
/// anyway. It opens an account that exists, once, for as long as a mailed link would; it gives no role and tells
/// nobody.
public final class LetIn {
    /// What opens the door and for how long, or whom one could have meant.
    public sealed interface Answer {
        record Link(String token, long minutes) implements Answer {}

        /// No account has that address; these administer the platform.
        record NoAccount(List<String> administrators) implements Answer {}
    }

    private final SignInStore requests;
    private final AccountStore accounts;
    private final Clock clock;

    /// `database` is a JDBC address that names its user and password itself.
    public LetIn(String database, Clock clock) {
        this.requests = SignInStore.at(database);
        this.accounts = AccountStore.at(database, clock);
        this.clock = clock;
    }

    public Answer person(String typed) {
        var person = EmailAddress.read(typed).flatMap(email -> accounts.withAddress(email.value()));
        return person.<Answer>map(found -> new Answer.Link(open(found).value(), SignInRules.VALID.toMinutes()))
                .orElseGet(() -> new Answer.NoAccount(accounts.holders(Role.ADMINISTRATOR, null).stream()
                        .map(Viewer.SignedIn::email)
                        .toList()));
    }

    private Secret open(Viewer.SignedIn person) {
        var now = clock.instant();
        var link = Secret.random();
        requests.keep(
                new SignInStore.Asked(
                        TimeOrderedId.at(now),
                        person.id().value(),
                        Secret.random().hash(),
                        Secret.random().hash(),
                        true,
                        Secret.random().hash(),
                        link.hash(),
                        Secret.random().seal(Secret.code()),
                        "/"),
                now);
        return link;
    }
}
