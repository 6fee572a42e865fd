package org.essaim.selection.web;

import java.util.List;
import java.util.UUID;
import org.essaim.contributions.Submission;
import org.essaim.kernel.Refusal;

/// The form that fixes one case in or out against the calculation.
public record OverridePage(
        ResultPage result, Submission submission, boolean chosen, String reason, UUID key, List<Refusal> refusals) {}
