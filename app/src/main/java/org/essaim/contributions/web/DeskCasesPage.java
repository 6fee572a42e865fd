package org.essaim.contributions.web;

import java.util.List;
import java.util.Optional;
import org.essaim.calls.Call;
import org.essaim.contributions.usecases.PublishCases;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;

/// The chosen cases of a call, and how far each is on its way to a sheet.
public record DeskCasesPage(
        Call call, List<PublishCases.Case> cases, Optional<Slug> collection, String published, List<Refusal> refusals) {
    public long ready() {
        return cases.stream().filter(PublishCases.Case::isReady).count();
    }

    public String state(PublishCases.Case one) {
        if (one.published().isPresent()) {
            return "published";
        }
        if (one.handedIn()) {
            return one.readable() ? "ready" : "unreadable";
        }
        return "waiting";
    }
}
