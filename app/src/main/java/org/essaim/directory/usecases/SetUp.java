package org.essaim.directory.usecases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the first network of a new platform and the account of its coordinator, who also administers the platform.
/// Works once, for who reads the output of the start.
@Service
public class SetUp {
    private static final Duration REPEATED = Duration.ofMinutes(1);

    private final SetUpToken token;
    private final EnterNetwork networks;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Founded last;

    private record Founded(Founder founder, FoundingRules.Founding founding, AccountId account, Instant at) {}

    SetUp(SetUpToken token, EnterNetwork networks, Accounts accounts, TransactionTemplate transaction, Clock clock) {
        this.clock = clock;
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

    /// Who founds: the token that was given, and the browser, by a word that no other browser knows.
    public record Founder(String token, String browser) {}

    /// Whether this is what was just founded, sent once more from the same browser, as by a second click.
    public boolean repeats(Founder founder, FoundingRules.Founding founding) {
        var before = last;
        return before != null
                && !founder.browser().isEmpty()
                && before.founder().equals(founder)
                && before.founding().equals(founding)
                && clock.instant().isBefore(before.at().plus(REPEATED));
    }

    public synchronized Outcome<AccountId> found(Founder founder, FoundingRules.Founding founding, Language language) {
        var before = last;
        if (before != null && repeats(founder, founding)) {
            return Outcome.done(before.account());
        }
        if (!token.is(founder.token()) || done()) {
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
        var account = Objects.requireNonNull(transaction.execute(_ -> write(founding, email.orElseThrow(), language)));
        token.use();
        last = new Founded(founder, founding, account, clock.instant());
        return Outcome.done(account);
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
