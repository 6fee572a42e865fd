package org.essaim.contributions.web;

import java.time.Clock;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.FormPage;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.NotFound;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form of a stage, page by page, as contributors will see it, in the language of the page; nothing can be typed.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/stages/{key}/preview")
class DeskPreviewPages {
    private final ReadForDesk contributions;
    private final FormPageViews views;
    private final Clock clock;

    DeskPreviewPages(ReadForDesk contributions, FormPageViews views, Clock clock) {
        this.contributions = contributions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    PageView show(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(name = "page", defaultValue = "") String wanted) {
        var call = contributions.call(viewer, slug);
        var stage = call.stages().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
        var pages = FormPage.of(call, stage);
        var page = pages.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .orElseThrow(() -> new NotFound("A form without a question"));
        var open = OpenDossier.blank(call, stage, frame.language(), clock.instant());
        var view = views.view(frame, open, page, page.values(stage, open.dossier()), List.of());
        var question = page.question();
        var condition = question == null
                ? ""
                : stage.questions().stream()
                        .filter(one ->
                                one.key().equals(question.details().shownIf().question()))
                        .findFirst()
                        .map(one -> frame.best(one.label()).value())
                        .orElse("");
        return PageView.of("contributions/desk-preview", new DeskPreviewPage(stage, view, pages, condition));
    }
}
