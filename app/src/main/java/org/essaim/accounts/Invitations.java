package org.essaim.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;

/// Invites people to a role by a mailed link that is good for 14 days and works once. The module that offers the role
/// says in words what for, and asks itself whether the viewer may offer it for that scope; roles for a network or the
/// whole platform are also checked here.
public interface Invitations {
    /// An invitation that was not accepted or withdrawn yet; it may be past its time.
    record Pending(UUID id, String email, Grant grant, Instant invitedAt, Instant validUntil) {}

    /// Sends the letter; an earlier pending invitation of this address to the same role is replaced, or, if it was
    /// made within the last half minute, is the answer. `whatFor` is a sentence or two in `language`. Refuses what
    /// is not an address, and who holds the role already; the refused field is `email`.
    Outcome<UUID> invite(String email, Grant grant, Viewer invitedBy, Language language, String whatFor);

    /// Every pending invitation to this role, the latest first.
    List<Pending> pending(Grant grant);

    /// Makes the link of the letter worthless. Not found when it is no pending invitation to this role.
    void withdraw(UUID invitation, Grant grant, Viewer by);
}
