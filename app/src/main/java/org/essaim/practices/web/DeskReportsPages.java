package org.essaim.practices.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.practices.usecases.AnswerReports;
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

/// What readers reported about the sheets that a person looks after, each with its answer.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/reports")
class DeskReportsPages {
    private static final String TEMPLATE = "practices/desk-reports";

    private final AnswerReports reports;

    DeskReportsPages(AnswerReports reports) {
        this.reports = reports;
    }

    @GetMapping
    PageView list(Viewer viewer, @RequestParam(defaultValue = "") String done) {
        return PageView.of(
                TEMPLATE, new DeskReportsPage(reports.list(viewer), Map.of(), "true".equals(done), List.of()));
    }

    @PostMapping("/{id}")
    Object answer(
            Frame frame, Viewer viewer, @PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        var typed = form.toSingleValueMap();
        var outcome = typed.getOrDefault("outcome." + id, "");
        var answer = typed.getOrDefault("answer." + id, "");
        return switch (reports.answer(viewer, uuid(viewer, id), outcome, answer)) {
            case Outcome.Done<UUID> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/desk/reports?done=true")))
                        .build();
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused(TEMPLATE, new DeskReportsPage(reports.list(viewer), typed, false, refusals));
        };
    }

    private UUID uuid(Viewer viewer, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            reports.list(viewer);
            throw new NotFound(id);
        }
    }
}
