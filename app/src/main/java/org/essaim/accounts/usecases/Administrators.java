package org.essaim.accounts.usecases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Invitations;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.RoleAccess;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Who administers the platform, who is invited to, and how that changes, so that it never hangs on one mailbox. Only
/// for administrators.
@Service
public class Administrators {
    private static final Grant ADMINISTRATION = new Grant(Role.ADMINISTRATOR, null);

    /// The people at this moment.
    public record Team(List<Viewer.SignedIn> people, List<Invitations.Pending> invited) {}

    private final AccountStore store;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Words words;

    Administrators(AccountStore store, Accounts accounts, Invitations invitations, Words words) {
        this.store = store;
        this.accounts = accounts;
        this.invitations = invitations;
        this.words = words;
    }

    public Team team(Viewer viewer) {
        RoleAccess.check(viewer, ADMINISTRATION);
        return new Team(store.holders(Role.ADMINISTRATOR, null), invitations.pending(ADMINISTRATION));
    }

    public Outcome<UUID> invite(Viewer viewer, String email, Language language) {
        var whatFor = words.text(language, "accounts.administrators.what-for", Map.of());
        return invitations.invite(email, ADMINISTRATION, viewer, language, whatFor);
    }

    public void withdraw(Viewer viewer, UUID invitation) {
        invitations.withdraw(invitation, ADMINISTRATION, viewer);
    }

    public Outcome<AccountId> end(Viewer viewer, AccountId account) {
        return accounts.endRole(account, ADMINISTRATION, viewer);
    }
}
