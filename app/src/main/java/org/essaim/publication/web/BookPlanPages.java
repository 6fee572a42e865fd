package org.essaim.publication.web;

import java.net.URI;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Slug;
import org.essaim.publication.usecases.PlanBook;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where coordinators say what a book looks like, what is in it and in which order, and write what stands around it.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/publications/{slug}/plan")
class BookPlanPages {
    private final PlanBook planning;

    BookPlanPages(PlanBook planning) {
        this.planning = planning;
    }

    @GetMapping
    PageView show(Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String done) {
        var planned = planning.read(viewer, slug);
        return PageView.of(
                "publication/plan",
                new PlanPage(planned, planned.plan(), planned.version(), "saved".equals(done), List.of()));
    }

    @PostMapping
    Object plan(
            Viewer viewer, Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> given) {
        var planned = planning.read(viewer, slug);
        var form = new PlanForm(given);
        var plan = form.plan(planned);
        return switch (planning.plan(viewer, slug, form.version(), plan)) {
            case Outcome.Done<Slug> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/desk/publications/" + slug + "/plan?done=saved")))
                        .build();
            case Outcome.Refused<Slug>(var refusals) ->
                PageView.refused("publication/plan", new PlanPage(planned, plan, form.version(), false, refusals));
        };
    }
}
