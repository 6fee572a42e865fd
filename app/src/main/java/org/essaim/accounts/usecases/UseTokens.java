package org.essaim.accounts.usecases;

import java.time.Clock;
import java.util.Optional;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who stands behind a token that a program shows, if it is one of ours and not over. Each use is counted: a token may
/// make so many requests within an hour.
@Service
public class UseTokens {
    public static final int REQUESTS_PER_HOUR = 600;

    private final TokenStore store;
    private final Accounts accounts;
    private final Clock clock;

    UseTokens(TokenStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The person, and whether this request is still within the hour's number.
    public record Use(Viewer.ByToken by, boolean within) {}

    @Transactional
    public Optional<Use> use(String given) {
        if (!MyTokens.isToken(given)) {
            return Optional.empty();
        }
        return Secret.read(MyTokens.secretOf(given))
                .flatMap(secret -> store.use(secret.hash(), clock.instant()))
                .flatMap(opened -> accounts.find(opened.account())
                        .map(person -> new Use(
                                new Viewer.ByToken(person, opened.scopes()), opened.used() <= REQUESTS_PER_HOUR)));
    }
}
