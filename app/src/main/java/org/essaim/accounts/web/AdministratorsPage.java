package org.essaim.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.usecases.Administrators;
import org.essaim.kernel.Refusal;

/// The administrators, the invitations under way, and the form for another; `done` is the key of what just happened, or
/// empty.
public record AdministratorsPage(
        Administrators.Team team,
        AccountId viewer,
        Instant now,
        String email,
        String language,
        Map<String, String> languages,
        String done,
        List<Refusal> refusals) {}
