package org.essaim.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.essaim.kernel.NotAllowed;

/// Who asks. Every use case that reads or changes something not public is given the viewer, and asks it.
public sealed interface Viewer {
    /// Anyone, for what has no request.
    static Viewer visitor() {
        return new Visitor();
    }

    /// Anyone, not signed in.
    record Visitor() implements Viewer {}

    /// A person with an account; `name` is what other people of the network see.
    record SignedIn(AccountId id, String name, String email, Set<Grant> grants) implements Viewer {
        public SignedIn {
            grants = Set.copyOf(grants);
        }
    }

    /// What a token may do: read what its owner's programs handed in, hand in, read the desks of its owner's networks,
    /// work at these desks, judge what its owner was asked to review.
    enum Scope {
        READ,
        CONTRIBUTE,
        DESK,
        COORDINATE,
        REVIEW;

        /// As it stands in forms and messages.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A person's program, which may do only so much. No viewer: no page takes it for one.
    record ByToken(SignedIn person, Set<Scope> scopes) {
        public ByToken {
            scopes = Set.copyOf(scopes);
        }

        /// The person behind it, for what needs this scope; refuses a token that lacks it.
        public SignedIn within(Scope scope) {
            if (!scopes.contains(scope)) {
                throw new NotAllowed("The token lacks the scope " + scope.word());
            }
            return person;
        }
    }

    default boolean isAdministrator() {
        return this instanceof SignedIn person
                && person.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }

    /// Whether the person coordinates this network.
    default boolean coordinates(UUID network) {
        return has(Role.COORDINATOR, network);
    }

    /// Whether the person coordinates any network at all.
    default boolean isCoordinator() {
        return this instanceof SignedIn person
                && person.grants().stream().anyMatch(grant -> grant.role() == Role.COORDINATOR);
    }

    /// Whether the person was asked to review this call.
    default boolean reviews(UUID call) {
        return has(Role.REVIEWER, call);
    }

    default boolean has(Role role, UUID scope) {
        return this instanceof SignedIn person && person.grants().contains(new Grant(role, scope));
    }

    /// The signed-in person, or the refusal that leads visitors to sign in.
    default SignedIn person() {
        if (this instanceof SignedIn person) {
            return person;
        }
        throw new NotAllowed("Only for signed-in people");
    }
}
