package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.ImportTable;
import org.essaim.contributions.usecases.FieldNames;
import org.essaim.contributions.usecases.ImportContributions;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// Where a table is chosen, and, once it was read, what is in it and what is wrong with it.
public record DeskImportPage(
        Call call,
        List<String> columns,
        boolean decided,
        ImportContributions.@Nullable DryRun run,
        List<Refusal> refusals) {
    private static final int MOST_SHOWN = 200;

    /// The problems that are listed: the first ones where there are very many.
    public List<ImportTable.Problem> shown() {
        var problems = run == null ? List.<ImportTable.Problem>of() : run.problems();
        return problems.subList(0, Math.min(problems.size(), MOST_SHOWN));
    }

    /// What a column is about, for people; empty for one that we do not know.
    public String name(Frame frame, String column) {
        var stage = call.stages().getFirst();
        var own = stage.key() + ".";
        var field = column.startsWith(own) ? column.substring(own.length()) : column;
        return columns.contains(column) ? FieldNames.of(frame.words(), frame.language(), stage, field) : "";
    }
}
