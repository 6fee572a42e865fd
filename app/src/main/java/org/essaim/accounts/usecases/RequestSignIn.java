package org.essaim.accounts.usecases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.accounts.PersonalDataSource;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.EmailAddress;
import org.essaim.accounts.domain.LocalPath;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInRules;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.mail.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a letter with a link and a code; it goes to who has an account, and to who is named in an answer, say.
/// Answers the same whether or not anybody has this address, and whether or
/// not it was asked for too often; the secret it answers binds the request to the browser that asked.
@Service
public class RequestSignIn {
    /// What the person typed, in which language, and where the request came from.
    public record Request(String email, String next, Language language, String client) {}

    private final SignInStore store;
    private final AccountStore accounts;
    private final Fingerprints fingerprints;
    private final Outbox outbox;
    private final SignInLetter letters;
    private final List<PersonalDataSource> sources;
    private final Clock clock;

    RequestSignIn(
            SignInStore store,
            AccountStore accounts,
            Fingerprints fingerprints,
            Outbox outbox,
            SignInLetter letters,
            List<PersonalDataSource> sources,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.accounts = accounts;
        this.fingerprints = fingerprints;
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Secret> ask(Request request) {
        var email = EmailAddress.read(request.email());
        if (email.isEmpty()) {
            return Outcome.refused("email", "accounts.refusal.email");
        }
        var address = email.get().value();
        var now = clock.instant();
        var addressPrint = fingerprints.of(address);
        var clientPrint = fingerprints.of(request.client());
        var recent = store.recent(addressPrint, clientPrint, now);
        var silenced = SignInRules.silences(recent.forAddress(), recent.byClient());
        var person = silenced ? Optional.<Viewer.SignedIn>empty() : person(address, request.language());
        var browser = Secret.random();
        var link = Secret.random();
        var code = Secret.code();
        store.keep(
                new SignInStore.Asked(
                        TimeOrderedId.at(now),
                        person.map(found -> found.id().value()).orElse(null),
                        addressPrint,
                        clientPrint,
                        silenced,
                        browser.hash(),
                        link.hash(),
                        browser.seal(code),
                        LocalPath.checked(request.next())),
                now);
        var letter = letters.write(address, request.language(), link, code).until(now.plus(SignInRules.VALID));
        if (person.isPresent()) {
            outbox.send(letter);
        }
        return Outcome.done(browser);
    }

    /// Whoever has an account; and whoever is named in what somebody keeps, who gets one by it.
    private Optional<Viewer.SignedIn> person(String address, Language language) {
        var known = accounts.withAddress(address);
        if (known.isPresent() || sources.stream().noneMatch(source -> source.concerns(address))) {
            return known;
        }
        accounts.withEmail(address, address.substring(0, address.indexOf('@')), language);
        return accounts.withAddress(address);
    }
}
