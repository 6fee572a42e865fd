package org.essaim.directory.web;

import java.util.List;
import org.essaim.directory.usecases.NetworkMembers;
import org.essaim.kernel.Refusal;

/// The members of a network and the organisations found to add; `today` stands in the fields for days, `done` is
/// the end of a message of what just happened, or empty.
public record MembersPage(NetworkMembers.Roll roll, String q, String today, String done, List<Refusal> refusals) {}
