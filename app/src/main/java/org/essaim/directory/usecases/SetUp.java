package org.essaim.directory.usecases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.directory.domain.FoundingRules;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the first network of a new platform and the account of its coordinator, who also administers the platform.
/// Works once, for who reads the output of the start.
@Service
public class SetUp {
    private final SetUpToken token;
    private final EnterNetwork networks;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    SetUp(SetUpToken token, EnterNetwork networks, Accounts accounts, TransactionTemplate transaction) {
        this.token = token;
        this.networks = networks;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    public boolean opens(String given) {
        return token.is(given);
    }

    /// Whether there is nothing left to set up.
    public boolean done() {
        return accounts.hasAdministrator();
    }

    public synchronized Outcome<AccountId> found(String given, FoundingRules.Founding founding, Language language) {
        if (!token.is(given) || done()) {
            throw new NotFound("Not the token of this start");
        }
        var refusals = new ArrayList<Refusal>(FoundingRules.refusals(founding));
        var email = accounts.address(founding.email());
        if (email.isEmpty()) {
            refusals.add(Refusal.of("email", "directory.refusal.email"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(List.copyOf(refusals));
        }
        var account = transaction.execute(_ -> write(founding, email.orElseThrow(), language));
        token.use();
        return Outcome.done(java.util.Objects.requireNonNull(account));
    }

    private AccountId write(FoundingRules.Founding founding, String email, Language language) {
        var network = networks.enter(
                Slug.from(founding.network()),
                founding.network().strip(),
                founding.country().toUpperCase(Locale.ROOT),
                Optional.of(founding.city().strip())
                        .filter(city -> !city.isEmpty())
                        .orElse(null),
                false);
        var account = accounts.withEmail(email, founding.name().strip(), language);
        accounts.grant(account, new Grant(Role.COORDINATOR, network.value()));
        accounts.grant(account, new Grant(Role.ADMINISTRATOR, null));
        return account;
    }
}
