package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.usecases.ReadContribution;
import org.essaim.contributions.usecases.ReuseAnswers;
import org.essaim.contributions.usecases.TakeBack;
import org.essaim.kernel.Outcome;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What contributors wish beside writing: to take an answer back, and to put in what they said before.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/contributions/{id}")
class OwnWishPages {
    private final ReadContribution contributions;
    private final TakeBack takeBack;
    private final ReuseAnswers reuse;

    OwnWishPages(ReadContribution contributions, TakeBack takeBack, ReuseAnswers reuse) {
        this.contributions = contributions;
        this.takeBack = takeBack;
        this.reuse = reuse;
    }

    @GetMapping("/withdrawal")
    Object ask(@PathVariable String id, Frame frame, HttpServletRequest request) {
        var open = contributions.find(DossierPages.id(id), DossierCookies.read(request));
        return open.dossier().withdrawal() == null
                ? PageView.of("contributions/take-back", new TakeBackPage(open, "", List.of()))
                : AnswerPages.seeOther(frame, AnswerPages.path(open));
    }

    @PostMapping("/withdrawal")
    Object takeBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String because,
            Frame frame,
            HttpServletRequest request) {
        var keys = DossierCookies.read(request);
        return switch (takeBack.takeBack(DossierPages.id(id), keys, because)) {
            case Outcome.Done<ContributionId>(var dossier) -> AnswerPages.seeOther(frame, AnswerPages.path(dossier));
            case Outcome.Refused<ContributionId>(var refusals) ->
                PageView.refused(
                        "contributions/take-back",
                        new TakeBackPage(
                                contributions.find(DossierPages.id(id), keys), Typed.clean(because), refusals));
        };
    }

    /// Whatever comes of it, the page says what stands there now.
    @PostMapping("/pages/{page}/earlier")
    Object earlier(
            @PathVariable String id,
            @PathVariable String page,
            Frame frame,
            Viewer viewer,
            HttpServletRequest request) {
        var dossier = DossierPages.id(id);
        reuse.take(dossier, DossierCookies.read(request), viewer, page, frame.language());
        return AnswerPages.seeOther(frame, AnswerPages.path(dossier) + "/pages/" + page);
    }
}
