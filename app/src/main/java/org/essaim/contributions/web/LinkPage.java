package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Call;
import org.essaim.contributions.domain.AnswerLine;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.usecases.OpenReturnLink;
import org.essaim.directory.Organisation;
import org.jspecify.annotations.Nullable;

/// A link that leads no further: to a stage that has closed, with what was written in it as long as that may be read,
/// or to nothing we know. `number` is that of what was handed in, or empty.
public record LinkPage(
        @Nullable Call call,
        @Nullable When closed,
        String number,
        List<AnswerLine> lines,
        @Nullable Organisation network) {
    /// Without the pictures, which are for those who may change them.
    static LinkPage closed(OpenReturnLink.Answer.Closed closed, List<AnswerLine> lines) {
        var call = closed.call();
        return new LinkPage(
                call,
                new When(closed.stage().closes(), call.zone()),
                closed.kept()
                        .flatMap(dossier -> dossier.receipt(closed.stage().key()))
                        .map(Receipt::number)
                        .orElse(""),
                lines.stream()
                        .map(line -> new AnswerLine(line.key(), line.label(), line.value(), line.language(), "", ""))
                        .toList(),
                closed.network().orElse(null));
    }

    static LinkPage unknown() {
        return new LinkPage(null, null, "", List.of(), null);
    }
}
