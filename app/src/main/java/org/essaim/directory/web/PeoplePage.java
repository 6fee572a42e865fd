package org.essaim.directory.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.AccountId;
import org.essaim.directory.usecases.NetworkPeople;
import org.essaim.kernel.Refusal;

/// The people of one network, the invitations under way, and the form for another; `done` is the key of what just
/// happened, or empty.
public record PeoplePage(
        NetworkPeople.Team team,
        AccountId viewer,
        Instant now,
        String email,
        String language,
        Map<String, String> languages,
        String done,
        List<Refusal> refusals) {}
