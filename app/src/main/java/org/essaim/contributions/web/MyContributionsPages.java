package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.usecases.MyContributions;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The contributions that name the address of a signed-in person, each with a button that opens it in this browser.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/contributions")
class MyContributionsPages {
    private final MyContributions mine;

    MyContributionsPages(MyContributions mine) {
        this.mine = mine;
    }

    @GetMapping
    PageView list(Viewer viewer) {
        var lines = mine.of(viewer).stream()
                .map(open -> new MyContributionsPage.Line(
                        open,
                        mine.opens(open),
                        new When(open.dossier().changedAt(), open.call().zone())))
                .toList();
        return PageView.of(
                "contributions/mine", new MyContributionsPage(viewer.person().email(), lines));
    }

    @PostMapping("/{id}/opening")
    Object open(
            @PathVariable String id,
            Frame frame,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.person();
        var dossier = DossierPages.id(id);
        DossierCookies.write(request, response, dossier, mine.open(viewer, dossier));
        return AnswerPages.seeOther(frame, AnswerPages.path(dossier));
    }
}
