package org.essaim.review.web;

import java.util.List;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Level;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
import org.essaim.review.usecases.DescribeReader.Described;

/// What is known of a reader, before herself (`own`, with the cases she may wish for) or before a coordinator.
public record ReaderPage(
        Described described,
        ReaderForm form,
        List<Theme> themes,
        List<Submission> cases,
        boolean own,
        List<Refusal> refusals) {
    /// A theme to choose from.
    public record Theme(Slug slug, LocalizedText label) {}

    /// The levels at which a text can be judged.
    public List<Level> levels() {
        return List.of(Level.values()).stream()
                .filter(level -> level.thousandths() > 0)
                .toList();
    }

    public String back() {
        var slug = described.call().slug();
        return own ? "/desk/reviews/" + slug : "/desk/calls/" + slug + "/reviews/assignment";
    }

    public String path() {
        return own
                ? back() + "/about-you"
                : "/desk/calls/" + described.call().slug() + "/reviews/readers/"
                        + described.reader().value();
    }
}
