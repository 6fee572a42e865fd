package org.essaim.knowledge.web;

import java.net.URI;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.usecases.AddReferences;
import org.essaim.knowledge.usecases.AddReferences.Entry;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk's way to add works: a pasted text, a trial, and only then the change.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/references")
class AddReferencesPages {
    private static final String TEMPLATE = "knowledge/add-references";

    private final AddReferences adding;

    AddReferencesPages(AddReferences adding) {
        this.adding = adding;
    }

    @GetMapping
    PageView form(Viewer viewer) {
        adding.require(viewer);
        return PageView.of(TEMPLATE, new AddReferencesPage("", List.of(), List.of()));
    }

    @PostMapping
    Object add(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "try") String what) {
        if ("add".equals(what)) {
            return switch (adding.add(viewer, text)) {
                case Outcome.Done<Integer>(var count) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(frame.href("/references?added=" + count)))
                            .build();
                case Outcome.Refused<Integer>(var refusals) -> page(viewer, text, refusals);
            };
        }
        return page(viewer, text, List.of());
    }

    private PageView page(Viewer viewer, String text, List<Refusal> refusals) {
        return switch (adding.check(viewer, text)) {
            case Outcome.Refused<List<Entry>>(var faults) ->
                PageView.refused(TEMPLATE, new AddReferencesPage(text, List.of(), faults));
            case Outcome.Done<List<Entry>>(var entries) ->
                refusals.isEmpty()
                        ? PageView.of(TEMPLATE, new AddReferencesPage(text, entries, refusals))
                        : PageView.refused(TEMPLATE, new AddReferencesPage(text, entries, refusals));
        };
    }
}
