package org.essaim.contributions.web;

import java.util.List;
import org.essaim.calls.Stage;
import org.essaim.contributions.domain.FormPage;
import org.essaim.kernel.Language;
import org.essaim.site.Frame;

/// One page of a stage's form as contributors see it, with the list of all pages and what of them is not translated;
/// `condition` is the question on which it depends, or blank.
public record DeskPreviewPage(Stage stage, FormPageView view, List<FormPage> pages, String condition) {
    /// A page of the form, and the languages that it does not speak yet.
    public record Line(String id, String label, List<Language> missing) {}

    public List<Line> lines(Frame frame) {
        return pages.stream().map(page -> line(frame, page)).toList();
    }

    private static Line line(Frame frame, FormPage page) {
        var question = page.question();
        if (question == null) {
            return new Line(page.id(), frame.text("contributions.page." + page.id()), List.of());
        }
        return new Line(
                page.id(),
                frame.best(question.label()).value(),
                frame.languages().stream()
                        .filter(language -> question.label().in(language).isEmpty()
                                || question.details().options().stream()
                                        .anyMatch(option ->
                                                option.label().in(language).isEmpty()))
                        .toList());
    }

    public String before() {
        var at = place() - 1;
        return at < 0 ? "" : pages.get(at).id();
    }

    public String after() {
        var at = place() + 1;
        return at >= pages.size() ? "" : pages.get(at).id();
    }

    private int place() {
        return pages.indexOf(view.page());
    }
}
