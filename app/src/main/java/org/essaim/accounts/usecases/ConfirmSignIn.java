package org.essaim.accounts.usecases;

import java.time.Clock;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInAnswer;
import org.essaim.accounts.domain.SignInRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the door to who brings the code, in the browser that asked, or the link, in any. Looking at a link changes
/// nothing, since programs that scan mail look at every link.
@Service
public class ConfirmSignIn {
    private final SignInStore store;
    private final AccountStore accounts;
    private final Clock clock;

    ConfirmSignIn(SignInStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public SignInAnswer withCode(Secret browser, String typed) {
        var found = store.ofBrowser(browser);
        if (found.isEmpty()) {
            return new SignInAnswer.Unknown();
        }
        var request = store.hold(found.get().id());
        if (request.state(clock.instant()) != SignInRequest.State.OPEN) {
            return new SignInAnswer.Closed(request.state(clock.instant()));
        }
        if (!request.opensWith(browser, typed.replaceAll("[\\s\\u00A0\\u202F-]", ""))) {
            store.countWrongTry(request.id());
            var left = request.triesLeft() - 1;
            return left == 0
                    ? new SignInAnswer.Closed(SignInRequest.State.EXHAUSTED)
                    : new SignInAnswer.WrongCode(left);
        }
        return welcome(request);
    }

    @Transactional
    public SignInAnswer withLink(Secret link) {
        var found = store.ofLink(link);
        if (found.isEmpty() || found.get().account().isEmpty()) {
            return new SignInAnswer.Unknown();
        }
        var request = store.hold(found.get().id());
        var state = request.state(clock.instant());
        return state == SignInRequest.State.OPEN ? welcome(request) : new SignInAnswer.Closed(state);
    }

    /// Where the request of this browser stands.
    public Optional<SignInRequest.State> ofBrowser(Secret browser) {
        return store.ofBrowser(browser).map(request -> request.state(clock.instant()));
    }

    /// Where the request of this link stands.
    public Optional<SignInRequest.State> ofLink(Secret link) {
        return store.ofLink(link)
                .filter(request -> request.account().isPresent())
                .map(request -> request.state(clock.instant()));
    }

    /// Whom the link lets in, for the page that asks to confirm.
    public Optional<Viewer.SignedIn> personOfLink(Secret link) {
        return store.ofLink(link).flatMap(SignInRequest::account).flatMap(accounts::find);
    }

    private SignInAnswer welcome(SignInRequest request) {
        var account = request.account().orElseThrow();
        store.use(account, clock.instant());
        return new SignInAnswer.Welcome(account, request.next());
    }
}
