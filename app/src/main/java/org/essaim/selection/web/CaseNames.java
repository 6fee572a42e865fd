package org.essaim.selection.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.contributions.Submission;
import org.essaim.site.Frame;

/// The cases by their number. One that is no longer there keeps its number as its name.
public record CaseNames(Frame frame, Map<String, Submission> cases) {
    static CaseNames of(Frame frame, List<Submission> submissions) {
        var cases = new HashMap<String, Submission>();
        submissions.forEach(submission -> cases.put(submission.number(), submission));
        return new CaseNames(frame, cases);
    }

    public String name(String number) {
        var found = cases.get(number);
        return found == null ? number : frame.text("selection.case", Map.of("title", found.title(), "number", number));
    }

    /// The same for a [Sentence], which keeps the title's language.
    String marked(String number) {
        var found = cases.get(number);
        return found == null
                ? number
                : frame.text(
                        "selection.case",
                        Map.of("title", Sentence.marked(found.title(), found.language()), "number", number));
    }

    String marked(List<String> numbers) {
        return numbers.stream().map(this::marked).collect(Collectors.joining(", "));
    }
}
