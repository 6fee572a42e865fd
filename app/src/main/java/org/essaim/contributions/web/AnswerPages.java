package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.usecases.AnswerSheets;
import org.essaim.contributions.usecases.OpenReturnLink;
import org.essaim.contributions.usecases.ReadContribution;
import org.essaim.contributions.usecases.SendReturnLinks;
import org.essaim.contributions.usecases.StartContribution;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.kernel.Slug;
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

/// The ways into a dossier: begin one, come back to one of this browser, or by the link of a letter.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}")
class AnswerPages {
    private final StartContribution start;
    private final ReadContribution contributions;
    private final SendReturnLinks links;
    private final OpenReturnLink openLink;
    private final AnswerSheets sheets;
    private final Clock clock;

    AnswerPages(
            StartContribution start,
            ReadContribution contributions,
            SendReturnLinks links,
            OpenReturnLink openLink,
            AnswerSheets sheets,
            Clock clock) {
        this.sheets = sheets;
        this.start = start;
        this.contributions = contributions;
        this.links = links;
        this.openLink = openLink;
        this.clock = clock;
    }

    @GetMapping("/calls/{slug}/answer")
    PageView begin(
            @PathVariable String slug, HttpServletRequest request, @RequestParam(defaultValue = "") String sent) {
        return PageView.of("contributions/answer", page(slug, request, "true".equals(sent), "", List.of()));
    }

    private AnswerPage page(
            String slug, HttpServletRequest request, boolean sent, String email, List<Refusal> refusals) {
        var call = contributions.call(slug(slug));
        var mine = contributions.mine(call.slug(), DossierCookies.read(request));
        var open = call.stages().getFirst().isOpen(clock.instant());
        return new AnswerPage(call, open, mine, sent, email, refusals);
    }

    @PostMapping("/calls/{slug}/answer")
    Object start(@PathVariable String slug, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        return switch (start.start(slug(slug), frame.language(), request.getRemoteAddr())) {
            case Outcome.Done<StartContribution.Started>(var started) -> {
                DossierCookies.write(request, response, started.id(), started.secret());
                yield seeOther(frame, path(started.id()));
            }
            case Outcome.Refused<StartContribution.Started>(var refusals) ->
                PageView.refused("contributions/answer", page(slug, request, false, "", refusals));
        };
    }

    @PostMapping("/calls/{slug}/answer/link")
    Object sendLink(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            Frame frame,
            HttpServletRequest request) {
        var typed = Typed.clean(email);
        return switch (links.send(slug(slug), typed)) {
            case Outcome.Done<String> _ -> seeOther(frame, "/calls/" + slug + "/answer?sent=true");
            case Outcome.Refused<String>(var refusals) ->
                PageView.refused("contributions/answer", page(slug, request, false, typed, refusals));
        };
    }

    @GetMapping("/answers/{token}")
    Object open(@PathVariable String token, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        return switch (openLink.open(token)) {
            case OpenReturnLink.Answer.Opened opened -> {
                DossierCookies.write(request, response, opened.id(), opened.secret());
                yield seeOther(frame, path(opened.id()));
            }
            case OpenReturnLink.Answer.Closed closed -> {
                var lines = closed.kept()
                        .map(dossier -> sheets.of(closed.call(), closed.stage(), dossier, frame.language()))
                        .orElse(List.of());
                yield new PageView(
                        "contributions/link",
                        LinkPage.closed(closed, lines),
                        closed.kept().isPresent() ? HttpStatus.OK : HttpStatus.GONE);
            }
            case OpenReturnLink.Answer.Unknown _ ->
                new PageView("contributions/link", LinkPage.unknown(), HttpStatus.NOT_FOUND);
        };
    }

    static Slug slug(String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound(slug);
        }
        return new Slug(slug);
    }

    static String path(ContributionId id) {
        return "/contributions/" + id.value();
    }

    static String path(OpenDossier open) {
        return path(open.dossier().id());
    }

    static ResponseEntity<Void> seeOther(Frame frame, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href(path)))
                .build();
    }
}
