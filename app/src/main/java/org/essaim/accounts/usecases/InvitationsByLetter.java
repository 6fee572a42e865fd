package org.essaim.accounts.usecases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Invitations;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.EmailAddress;
import org.essaim.accounts.domain.Invitation;
import org.essaim.accounts.domain.RoleAccess;
import org.essaim.accounts.domain.Secret;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.TimeOrderedId;
import org.essaim.mail.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes invitations and withdraws them.
@Service
class InvitationsByLetter implements Invitations {
    /// A second click on the same button, and a page sent again after an answer that was lost, are one invitation.
    private static final Duration SAME_CLICK = Duration.ofSeconds(30);

    private final InvitationStore store;
    private final AccountStore accounts;
    private final InvitationLetter letters;
    private final Outbox outbox;
    private final Clock clock;

    InvitationsByLetter(
            InvitationStore store, AccountStore accounts, InvitationLetter letters, Outbox outbox, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UUID> invite(String email, Grant grant, Viewer invitedBy, Language language, String whatFor) {
        var inviter = RoleAccess.check(invitedBy, grant);
        var address = EmailAddress.read(email);
        if (address.isEmpty()) {
            return Outcome.refused("email", "accounts.refusal.email");
        }
        var to = address.get().value();
        if (accounts.withAddress(to).stream().anyMatch(person -> person.grants().contains(grant))) {
            return Outcome.refused("email", "accounts.refusal.has-role");
        }
        var now = clock.instant();
        store.holdOthers(to, grant);
        var justNow =
                store.pending(to, grant).filter(earlier -> earlier.invitedAt().isAfter(now.minus(SAME_CLICK)));
        if (justNow.isPresent()) {
            return Outcome.done(justNow.get().id());
        }
        store.withdrawEarlier(to, grant, now);
        var invitation = new Invitation(
                TimeOrderedId.at(now),
                to,
                grant,
                language,
                whatFor,
                inviter.name(),
                now,
                now.plus(Invitation.VALID),
                false,
                false);
        var link = Secret.random();
        store.keep(invitation, inviter.id(), link.hash());
        outbox.send(letters.write(invitation, link)
                .until(invitation.expiresAt())
                .by(inviter.id().value()));
        return Outcome.done(invitation.id());
    }

    @Override
    public List<Pending> pending(Grant grant) {
        return store.pending(grant).stream()
                .map(invitation -> new Pending(
                        invitation.id(),
                        invitation.email(),
                        invitation.grant(),
                        invitation.invitedAt(),
                        invitation.expiresAt()))
                .toList();
    }

    @Override
    public void withdraw(UUID invitation, Grant grant, Viewer by) {
        RoleAccess.check(by, grant);
        if (store.withdraw(invitation, grant, clock.instant()) == 0) {
            throw new NotFound("No such pending invitation");
        }
    }
}
