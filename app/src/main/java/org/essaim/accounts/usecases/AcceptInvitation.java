package org.essaim.accounts.usecases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.domain.Invitation;
import org.essaim.accounts.domain.InvitationAnswer;
import org.essaim.accounts.domain.Secret;
import org.essaim.kernel.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the account and gives the role that an invitation offers. The link proves that the person reads the mailbox;
/// looking at it changes nothing.
@Service
public class AcceptInvitation {
    private final InvitationStore store;
    private final AccountStore accounts;
    private final Clock clock;

    AcceptInvitation(InvitationStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    public InvitationAnswer look(Secret link) {
        return store.ofLink(link).map(this::answer).orElse(new InvitationAnswer.Unknown());
    }

    @Transactional
    public InvitationAnswer accept(Secret link, String name, Language language) {
        var answer = store.hold(link).map(this::answer).orElse(new InvitationAnswer.Unknown());
        if (!(answer instanceof InvitationAnswer.Open open)) {
            return answer;
        }
        var invitation = open.invitation();
        var refusal =
                open.known().isEmpty() ? MyAccount.nameRefusal(name) : Optional.<org.essaim.kernel.Refusal>empty();
        if (refusal.isPresent()) {
            return new InvitationAnswer.Open(invitation, "", List.of(refusal.get()));
        }
        var account = accounts.withEmail(invitation.email(), name.strip(), language);
        accounts.grant(account, invitation.grant());
        store.accept(invitation.id(), clock.instant());
        return new InvitationAnswer.Welcome(account);
    }

    private InvitationAnswer answer(Invitation invitation) {
        var state = invitation.state(clock.instant());
        if (state != Invitation.State.OPEN) {
            return new InvitationAnswer.Closed(state);
        }
        var known = accounts.withAddress(invitation.email())
                .map(Viewer.SignedIn::name)
                .orElse("");
        return new InvitationAnswer.Open(invitation, known, List.of());
    }
}
