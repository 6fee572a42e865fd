package org.essaim.directory.web;

import java.util.List;
import org.essaim.directory.Directory;
import org.essaim.directory.usecases.NetworkMembers;
import org.essaim.kernel.Refusal;

/// The members of a network with those to write to, and the organisations found to add; `list` is what was typed of
/// a list, `today` stands in the fields for days, `done` is the end of a message of what just happened, or empty.
public record MembersPage(
        NetworkMembers.Roll roll,
        List<Directory.Member> members,
        String q,
        String list,
        String today,
        String done,
        List<Refusal> refusals) {}
