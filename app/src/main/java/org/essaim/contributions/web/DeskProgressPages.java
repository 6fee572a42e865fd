package org.essaim.contributions.web;

import java.time.Clock;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.usecases.ReadProgress;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// How far a call has come beside the one before it, and the gaps while there is time to ask for more.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/progress")
class DeskProgressPages {
    private final ReadProgress progress;
    private final ThemeNames themes;
    private final Clock clock;

    DeskProgressPages(ReadProgress progress, ThemeNames themes, Clock clock) {
        this.progress = progress;
        this.themes = themes;
        this.clock = clock;
    }

    @GetMapping
    PageView show(Frame frame, Viewer viewer, @PathVariable String slug) {
        var found = progress.of(viewer, slug);
        var call = found.call();
        var first = call.stages().getFirst();
        return PageView.of(
                "contributions/desk-progress",
                new DeskProgressPage(
                        found,
                        !call.draft() && first.isOpen(clock.instant()),
                        new When(first.closes(), call.zone()),
                        themes.in(frame)));
    }
}
