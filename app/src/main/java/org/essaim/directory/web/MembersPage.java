package org.essaim.directory.web;

import java.util.List;
import org.essaim.directory.Directory;
import org.essaim.directory.usecases.NetworkMembers;
import org.essaim.kernel.Refusal;

/// The members of a network with those to write to, and the organisations found to add; `list` is what was typed of
/// a list, `typed` of a contact, `today` stands in the fields for days, `done` is the end of a message of what just
/// happened, or empty.
public record MembersPage(
        NetworkMembers.Roll roll,
        List<Directory.Member> members,
        String q,
        String list,
        Typed typed,
        String today,
        String done,
        List<Refusal> refusals) {
    /// A contact as it was typed and refused; `organisation` is the member it is for, or empty.
    public record Typed(String organisation, String email, String role, String language) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /// What was typed for this member; nothing for all others.
    public Typed typed(String organisation) {
        return typed.organisation().equals(organisation) ? typed : Typed.NOTHING;
    }
}
