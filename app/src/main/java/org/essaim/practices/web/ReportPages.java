package org.essaim.practices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.practices.usecases.ReportError;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where any reader says what is wrong on a sheet.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/practices/{slug}/report")
class ReportPages {
    private static final String TEMPLATE = "practices/report";

    private final ReportError report;

    ReportPages(ReportError report) {
        this.report = report;
    }

    @GetMapping
    PageView show(@PathVariable String slug, @RequestParam(defaultValue = "") String sent) {
        return PageView.of(TEMPLATE, page(slug, new ReportError.Typed("", "", ""), "true".equals(sent), List.of()));
    }

    @PostMapping
    Object send(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        var typed = new ReportError.Typed(about, text, email.strip());
        return switch (report.report(slug, typed, frame.language(), request.getRemoteAddr())) {
            case Outcome.Done<UUID> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/practices/" + slug + "/report?sent=true")))
                        .build();
            case Outcome.Refused<UUID>(var refusals) -> PageView.refused(TEMPLATE, page(slug, typed, false, refusals));
        };
    }

    private ReportPage page(String slug, ReportError.Typed typed, boolean sent, List<Refusal> refusals) {
        return new ReportPage(slug, report.sheet(slug).content().title(), typed, sent, refusals);
    }
}
