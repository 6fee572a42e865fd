package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.contributions.usecases.ImportContributions;
import org.essaim.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// Where a table is chosen, and, once it was read, what is in it and what is wrong with it.
public record DeskImportPage(
        Call call,
        List<String> columns,
        boolean decided,
        ImportContributions.@Nullable DryRun run,
        List<Refusal> refusals) {}
