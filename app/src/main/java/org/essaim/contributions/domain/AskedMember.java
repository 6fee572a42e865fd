package org.essaim.contributions.domain;

import java.time.Instant;
import java.util.Optional;
import org.essaim.directory.Directory;
import org.jspecify.annotations.Nullable;

/// A member organisation of a call's network, with one address there, and how far it is: what it was sent when, and
/// what came of it.
public record AskedMember(
        Directory.Member member,
        Optional<Directory.Contact> contact,
        State state,
        @Nullable Instant invitedAt,
        @Nullable Instant remindedAt,
        boolean reminderHeld) {
    /// How far it is.
    public enum State {
        NO_ADDRESS,
        STOPPED,
        NOT_ASKED,
        HELD,
        INVITED,
        TAKEN_BACK,
        BEGUN,
        HANDED_IN
    }

    public String email() {
        return contact.map(Directory.Contact::email).orElse("");
    }

    /// Why it is not invited, the end of a message, or empty when it is.
    public String notInvited() {
        return state == State.NOT_ASKED ? "" : state.name();
    }

    /// Why it is not reminded, or empty when it is; `lately` is how far back a letter is too young.
    public String notReminded(Instant lately) {
        if (state != State.INVITED) {
            return state.name();
        }
        if (reminderHeld) {
            return "HELD";
        }
        var last = remindedAt == null ? invitedAt : remindedAt;
        return last != null && last.isAfter(lately) ? "LATELY" : "";
    }
}
