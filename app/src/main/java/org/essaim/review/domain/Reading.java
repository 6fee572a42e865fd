package org.essaim.review.domain;

import org.essaim.accounts.AccountId;
import org.essaim.contributions.ContributionId;

/// One reader for one case: in the draft, held there whatever is proposed, and in force.
public record Reading(
        ContributionId contribution, AccountId reader, boolean drafted, boolean fixed, boolean assigned) {}
