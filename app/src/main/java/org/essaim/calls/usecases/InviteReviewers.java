package org.essaim.calls.usecases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Invitations;
import org.essaim.accounts.Role;
import org.essaim.accounts.Viewer;
import org.essaim.calls.Call;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.site.Words;
import org.springframework.stereotype.Service;

/// Who reviews a call: those who take part, those who were invited, the letter that invites one more, and the end
/// of a role. Only the call's coordinators see and change this.
@Service
public class InviteReviewers {
    private final ReadCalls calls;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Words words;

    InviteReviewers(ReadCalls calls, Accounts accounts, Invitations invitations, Words words) {
        this.calls = calls;
        this.accounts = accounts;
        this.invitations = invitations;
        this.words = words;
    }

    /// The people of a call's reviews.
    public record Reviewers(Call call, List<Viewer.SignedIn> there, List<Invitations.Pending> invited) {}

    public Reviewers of(Viewer viewer, String slug) {
        var call = calls.forDesk(viewer, slug);
        return new Reviewers(
                call, accounts.holders(Role.REVIEWER, call.id().value()), invitations.pending(grant(call)));
    }

    public Outcome<UUID> invite(Viewer viewer, String slug, String email, Language language) {
        var call = calls.forDesk(viewer, slug);
        var whatFor = words.text(
                language,
                "calls.people.what-for",
                Map.of("call", call.title().best(language).value()));
        return invitations.invite(email, grant(call), viewer, language, whatFor);
    }

    /// `invitation` as it stands in an address; one that is no id is not there.
    public void withdraw(Viewer viewer, String slug, String invitation) {
        var call = calls.forDesk(viewer, slug);
        try {
            invitations.withdraw(UUID.fromString(invitation), grant(call), viewer);
        } catch (IllegalArgumentException e) {
            throw new NotFound(invitation);
        }
    }

    /// `account` as it stands in an address; one that is no id is not there.
    public Outcome<AccountId> end(Viewer viewer, String slug, String account) {
        var call = calls.forDesk(viewer, slug);
        try {
            return accounts.endRole(new AccountId(UUID.fromString(account)), grant(call), viewer);
        } catch (IllegalArgumentException e) {
            throw new NotFound(account);
        }
    }

    private static Grant grant(Call call) {
        return new Grant(Role.REVIEWER, call.id().value());
    }
}
