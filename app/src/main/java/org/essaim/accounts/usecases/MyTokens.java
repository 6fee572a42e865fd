package org.essaim.accounts.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.Viewer.Scope;
import org.essaim.accounts.domain.ApiToken;
import org.essaim.accounts.domain.Secret;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tokens by which a person's programs use the API: made with a name, a scope and an end, shown once, revoked
/// at any time. Refuses one that may do nothing, one without an end, and more than can be overlooked.
@Service
public class MyTokens {
    public static final List<Integer> DAYS = List.of(30, 90, 365);
    public static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final String PREFIX = "essaim_";

    private final TokenStore store;
    private final Clock clock;

    MyTokens(TokenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<ApiToken> of(Viewer viewer) {
        return store.of(viewer.person().id());
    }

    /// The token in clear, which is kept nowhere.
    @Transactional
    public Outcome<String> make(Viewer viewer, String name, Set<Scope> scopes, int days) {
        var person = viewer.person();
        var refusals = refusals(name.strip(), scopes, days);
        if (store.of(person.id()).size() >= MOST) {
            refusals.add(Refusal.of("", "accounts.refusal.token-many", Map.of("most", MOST)));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var secret = Secret.random();
        var now = clock.instant();
        var token =
                new ApiToken(TimeOrderedId.at(now), name.strip(), scopes, now, now.plus(Duration.ofDays(days)), null);
        store.add(person.id(), token, secret.hash());
        return Outcome.done(PREFIX + secret.value());
    }

    private static List<Refusal> refusals(String name, Set<Scope> scopes, int days) {
        var refusals = new ArrayList<Refusal>();
        if (name.isEmpty()) {
            refusals.add(Refusal.of("token-name", "accounts.refusal.token-name"));
        } else if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            refusals.add(Refusal.of("token-name", "accounts.refusal.token-long", Map.of("most", LONGEST_NAME)));
        }
        if (scopes.isEmpty()) {
            refusals.add(Refusal.of("scope-" + Scope.READ.word(), "accounts.refusal.token-scope"));
        }
        if (!DAYS.contains(days)) {
            refusals.add(Refusal.of("days", "accounts.refusal.token-days"));
        }
        return refusals;
    }

    @Transactional
    public void revoke(Viewer viewer, String id) {
        var person = viewer.person();
        try {
            if (store.remove(person.id(), UUID.fromString(id))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new NotFound(id);
        }
        throw new NotFound(id);
    }

    static boolean isToken(String given) {
        return given.startsWith(PREFIX);
    }

    static String secretOf(String given) {
        return given.substring(PREFIX.length());
    }
}
