package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.usecases.DiscussProposals.Discussed;

/// One proposal: what it would change, what was said, and for those who may, the decision.
public record ProposalPage(
        Discussed discussed,
        Wording label,
        Wording schemeTitle,
        boolean mayDecide,
        String text,
        String why,
        List<Refusal> refusals,
        String done) {}
