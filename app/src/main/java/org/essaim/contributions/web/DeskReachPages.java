package org.essaim.contributions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Dossier;
import org.essaim.contributions.domain.HandedIn;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.usecases.ActOnMany;
import org.essaim.contributions.usecases.AnswerSheets;
import org.essaim.contributions.usecases.CorrectAddress;
import org.essaim.contributions.usecases.HandOverLink;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.contributions.usecases.SendBack;
import org.essaim.contributions.usecases.WithdrawContribution;
import org.essaim.kernel.LocalizedText;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One contribution on the desk, the ways to reach whoever sent it, another address or a link to hand over,
/// and the way to take it out.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/contributions/{number}")
class DeskReachPages {
    private static final String TEMPLATE = "contributions/desk-contribution";

    private final ReadForDesk contributions;
    private final CorrectAddress correct;
    private final HandOverLink handOver;
    private final WithdrawContribution withdraw;
    private final AnswerSheets sheets;
    private final ActOnMany many;
    private final SendBack sendBack;
    private final Clock clock;

    DeskReachPages(
            ReadForDesk contributions,
            CorrectAddress correct,
            HandOverLink handOver,
            WithdrawContribution withdraw,
            AnswerSheets sheets,
            ActOnMany many,
            SendBack sendBack,
            Clock clock) {
        this.sendBack = sendBack;
        this.many = many;
        this.contributions = contributions;
        this.correct = correct;
        this.handOver = handOver;
        this.withdraw = withdraw;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping
    PageView show(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String done) {
        var dossier = contributions.find(viewer, slug, number);
        var known = List.of("sent", "noted", "back", "back-link").contains(done) ? done : "";
        return PageView.of(
                TEMPLATE, page(frame, viewer, slug, dossier, dossier.basics().email(), known, "", List.of()));
    }

    @PostMapping("/address")
    Object address(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String email) {
        var typed = Typed.clean(email);
        return switch (correct.correct(viewer, slug, number, typed)) {
            case Outcome.Done<Boolean>(var sent) ->
                AnswerPages.seeOther(
                        frame,
                        "/desk/calls/" + slug + "/contributions/" + number + "?done=" + (sent ? "sent" : "noted"));
            case Outcome.Refused<Boolean>(var refusals) ->
                PageView.refused(
                        TEMPLATE,
                        page(frame, viewer, slug, contributions.find(viewer, slug, number), typed, "", "", refusals));
        };
    }

    /// Shows the link once, on the page that answers: it is kept nowhere.
    @PostMapping("/link")
    Object link(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String number) {
        var outcome = handOver.make(viewer, slug, number);
        var dossier = contributions.find(viewer, slug, number);
        var email = dossier.basics().email();
        return switch (outcome) {
            case Outcome.Done<String>(var link) ->
                PageView.of(TEMPLATE, page(frame, viewer, slug, dossier, email, "", link, List.of()));
            case Outcome.Refused<String>(var refusals) ->
                PageView.refused(TEMPLATE, page(frame, viewer, slug, dossier, email, "", "", refusals));
        };
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String because) {
        return switch (withdraw.withdraw(viewer, slug, number, because)) {
            case Outcome.Done<ContributionId> _ ->
                AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/contributions/" + number);
            case Outcome.Refused<ContributionId>(var refusals) -> {
                var dossier = contributions.find(viewer, slug, number);
                var email = dossier.basics().email();
                yield PageView.refused(TEMPLATE, page(frame, viewer, slug, dossier, email, "", "", refusals));
            }
        };
    }

    /// Sends it back with a reason and a new date, in the call's zone.
    @PostMapping("/correction")
    Object back(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form) {
        var call = contributions.call(viewer, slug);
        var dossier = contributions.find(viewer, slug, number);
        var typed = Typed.of(form);
        var until = DeskEntryPages.moment(typed.get("back.until.day"), typed.get("back.until.time"), call.zone());
        var outcome = sendBack.send(viewer, slug, number, typed.get("back.because"), until.orElse(Instant.EPOCH));
        return switch (outcome) {
            case Outcome.Done<Boolean>(var sent) ->
                AnswerPages.seeOther(
                        frame,
                        "/desk/calls/" + slug + "/contributions/" + number + "?done=" + (sent ? "back" : "back-link"));
            case Outcome.Refused<Boolean>(var refusals) ->
                PageView.refused(
                        TEMPLATE,
                        page(frame, viewer, slug, dossier, dossier.basics().email(), "", "", refusals)
                                .with(typed.all()));
        };
    }

    private DeskContributionPage page(
            Frame frame,
            Viewer viewer,
            String slug,
            Dossier dossier,
            String email,
            String done,
            String link,
            List<Refusal> refusals) {
        var call = contributions.call(viewer, slug);
        var stages = call.stages().stream()
                .flatMap(stage -> dossier.receipt(stage.key()).stream()
                        .map(receipt -> new DeskContributionPage.StageLines(
                                stage,
                                receipt,
                                new When(receipt.submittedAt(), call.zone()),
                                sheets.of(call, stage, dossier, frame.language()))))
                .toList();
        var earlier = sendBack.earlier(viewer, slug, String.valueOf(dossier.number())).stream()
                .map(receipt -> new DeskContributionPage.StageLines(
                        call.stage(receipt.stage()),
                        receipt,
                        new When(receipt.submittedAt(), call.zone()),
                        sheets.of(call, call.stage(receipt.stage()), HandedIn.of(dossier, receipt), frame.language())))
                .toList();
        var open = new OpenDossier(call, dossier);
        var awaited = open.isAwaited(clock.instant()) || open.isBack(clock.instant());
        return new DeskContributionPage(
                call,
                dossier,
                stages,
                earlier,
                many.because(viewer, slug, String.valueOf(dossier.number())).orElse(LocalizedText.EMPTY),
                new DeskContributionPage.Reach(email, awaited, done, link, refusals),
                Map.of());
    }
}
