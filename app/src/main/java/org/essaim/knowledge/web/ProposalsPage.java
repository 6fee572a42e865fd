package org.essaim.knowledge.web;

import java.util.List;
import org.essaim.kernel.LocalizedText.Wording;
import org.essaim.knowledge.domain.Proposal;

/// All proposals, and the schemes for which a new concept can be proposed.
public record ProposalsPage(List<Line> lines, List<SchemeChoice> schemes, boolean mayDecide, String done) {
    public record Line(Proposal proposal, Wording label) {}

    public record SchemeChoice(String name, Wording title) {}
}
