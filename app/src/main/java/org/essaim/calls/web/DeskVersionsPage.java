package org.essaim.calls.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.calls.Stage;

/// The states in which a stage's form was published, the latest first, each with what was new in it.
public record DeskVersionsPage(Call call, Stage stage, List<Line> versions) {
    /// One state; `changes` is empty for the first.
    public record Line(int number, Deadline published, int questions, List<Stage.FormChange> changes) {}

    static DeskVersionsPage of(Call call, Stage stage, List<Stage.FormVersion> versions) {
        var lines = new java.util.ArrayList<Line>();
        for (var index = versions.size() - 1; index >= 0; index--) {
            var version = versions.get(index);
            lines.add(new Line(
                    version.number(),
                    new Deadline(version.publishedAt(), call.zone()),
                    version.questions().size(),
                    index == 0 ? List.of() : version.since(versions.get(index - 1))));
        }
        return new DeskVersionsPage(call, stage, lines);
    }
}
