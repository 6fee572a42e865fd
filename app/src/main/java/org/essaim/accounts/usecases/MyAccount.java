package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The person's own account: what others see, and the language of the letters to them.
@Service
public class MyAccount {
    private static final int LONGEST_NAME = 100;

    private final AccountStore store;

    MyAccount(AccountStore store) {
        this.store = store;
    }

    public Language language(Viewer viewer) {
        return store.language(viewer.person().id());
    }

    public Outcome<Boolean> change(Viewer viewer, String name, Language language) {
        var person = viewer.person();
        var refusal = nameRefusal(name);
        if (refusal.isPresent()) {
            return Outcome.refused(List.of(refusal.get()));
        }
        store.change(person.id(), name.strip(), language);
        return Outcome.done(true);
    }

    static Optional<Refusal> nameRefusal(String name) {
        if (name.isBlank()) {
            return Optional.of(Refusal.of("name", "accounts.refusal.name-blank"));
        }
        var tooLong = name.strip().length() > LONGEST_NAME;
        return tooLong || name.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(Refusal.of("name", "accounts.refusal.name-long"))
                : Optional.empty();
    }
}
