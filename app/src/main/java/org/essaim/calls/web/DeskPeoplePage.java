package org.essaim.calls.web;

import java.util.List;
import java.util.Map;
import org.essaim.calls.usecases.InviteReviewers;
import org.essaim.kernel.Refusal;

/// The reviewers of a call, with the form that invites one more; `news` is the message of what was just
/// done, or blank.
public record DeskPeoplePage(
        InviteReviewers.Reviewers reviewers,
        String email,
        String language,
        Map<String, String> languages,
        String news,
        List<Refusal> refusals) {}
