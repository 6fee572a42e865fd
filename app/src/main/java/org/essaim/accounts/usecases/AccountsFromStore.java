package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.EmailAddress;
import org.essaim.accounts.domain.RoleAccess;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door of the accounts. E-mail addresses are compared without regard to case.
@Service
class AccountsFromStore implements Accounts {
    private final AccountStore store;

    AccountsFromStore(AccountStore store) {
        this.store = store;
    }

    @Override
    public Optional<Viewer.SignedIn> find(AccountId id) {
        return store.find(id);
    }

    @Override
    public List<Viewer.SignedIn> holders(Role role, UUID scope) {
        return store.holders(role, scope);
    }

    @Override
    @Transactional
    public AccountId withEmail(String email, String name, Language language) {
        return store.withEmail(email.strip().toLowerCase(Locale.ROOT), name, language);
    }

    @Override
    public Language language(AccountId id) {
        return store.language(id);
    }

    @Override
    public void grant(AccountId account, Grant grant) {
        store.grant(account, grant);
    }

    @Override
    public void revoke(AccountId account, Grant grant) {
        store.revoke(account, grant);
    }

    @Override
    public Optional<String> address(String typed) {
        return EmailAddress.read(typed).map(EmailAddress::value);
    }

    @Override
    public boolean hasAdministrator() {
        return store.hasAdministrator();
    }

    @Override
    @Transactional
    public Outcome<AccountId> endRole(AccountId account, Grant grant, Viewer by) {
        RoleAccess.check(by, grant);
        var holders = store.holdHolders(grant);
        var person = store.find(account).filter(found -> found.grants().contains(grant));
        if (person.isEmpty()) {
            throw new NotFound("Nobody with this role");
        }
        if (holders == 1 && RoleAccess.needsSomeone(grant.role())) {
            return Outcome.refused("", RoleAccess.lastOne(grant.role()));
        }
        store.revoke(account, grant);
        return Outcome.done(account);
    }
}
