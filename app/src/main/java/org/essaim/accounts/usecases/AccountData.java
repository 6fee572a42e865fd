package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.PersonalDataSource;
import org.springframework.stereotype.Component;

/// The account itself, its roles, and the invitations of and by the person, and their tokens.
@Component
class AccountData implements PersonalDataSource {
    private final AccountStore store;
    private final InvitationStore invitations;
    private final TokenStore tokens;

    AccountData(AccountStore store, InvitationStore invitations, TokenStore tokens) {
        this.tokens = tokens;
        this.store = store;
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<Map<String, Object>> export(AccountId account, String email) {
        return List.of(Map.of(
                "account", store.kept(account),
                "roles", store.keptRoles(account),
                "invitations", invitations.kept(account, email),
                "tokens", tokens.kept(account)));
    }

    /// The account goes last, when every module has let go of it.
    @Override
    public void erase(AccountId account, String email) {
        invitations.forget(account, email);
    }
}
