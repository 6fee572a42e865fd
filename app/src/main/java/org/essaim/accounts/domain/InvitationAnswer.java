package org.essaim.accounts.domain;

import java.util.List;
import org.essaim.accounts.AccountId;
import org.essaim.kernel.Refusal;

/// What became of the link of an invitation.
public sealed interface InvitationAnswer {
    /// Accepted: the person has the role.
    record Welcome(AccountId account) implements InvitationAnswer {}

    /// May be accepted. `known` is the name of a person who has an account already, else empty; refusals say what was
    /// wrong with what was typed.
    record Open(Invitation invitation, String known, List<Refusal> refusals) implements InvitationAnswer {}

    /// Used, late or withdrawn.
    record Closed(Invitation.State state) implements InvitationAnswer {}

    /// No such invitation.
    record Unknown() implements InvitationAnswer {}
}
