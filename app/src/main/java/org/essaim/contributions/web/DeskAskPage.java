package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.domain.AskingPlan;
import org.essaim.contributions.domain.Wording;
import org.essaim.kernel.Language;
import org.essaim.kernel.Refusal;

/// What letter goes to whom, before it is held.
public record DeskAskPage(AskingPlan plan, Map<Language, Wording> wordings, List<Refusal> refusals) {
    /// All that are reached, in one field: a form may have only so many.
    public String emails() {
        return plan.reached().stream().map(AskedMember::email).collect(Collectors.joining(" "));
    }
}
