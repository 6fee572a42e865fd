package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.OpenDossier;
import org.essaim.contributions.domain.Receipt;
import org.essaim.contributions.usecases.AnswerSheets;
import org.essaim.contributions.usecases.ReadContribution;
import org.essaim.contributions.usecases.ReadFormChanges;
import org.essaim.contributions.usecases.SubmitContribution;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A dossier as its contributor sees it: the list of what is to do, everything to check, handing in, the receipt.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/contributions/{id}")
class DossierPages {
    private static final UUID NO_KEY = new UUID(0, 0);

    private final ReadContribution contributions;
    private final SubmitContribution submit;
    private final AnswerSheets sheets;
    private final ReadFormChanges changes;
    private final Clock clock;

    DossierPages(
            ReadContribution contributions,
            SubmitContribution submit,
            AnswerSheets sheets,
            ReadFormChanges changes,
            Clock clock) {
        this.contributions = contributions;
        this.submit = submit;
        this.changes = changes;
        this.sheets = sheets;
        this.clock = clock;
    }

    static ContributionId id(String id) {
        try {
            return new ContributionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound(id);
        }
    }

    @GetMapping
    PageView tasks(@PathVariable String id, HttpServletRequest request) {
        var open = contributions.find(id(id), DossierCookies.read(request));
        return PageView.of("contributions/tasks", TasksPage.of(open, changes.of(open), clock.instant()));
    }

    @GetMapping("/check")
    Object check(@PathVariable String id, Frame frame, HttpServletRequest request) {
        var open = contributions.find(id(id), DossierCookies.read(request));
        return open.isSubmitted()
                ? AnswerPages.seeOther(frame, receiptPath(open))
                : PageView.of("contributions/check", page(open, frame, List.of()));
    }

    private CheckPage page(OpenDossier open, Frame frame, List<Refusal> refused) {
        var problems = new ArrayList<CheckPage.Problem>();
        for (var page : open.pages()) {
            page.refusals(open.call(), open.stage(), open.dossier())
                    .forEach(refusal -> problems.add(new CheckPage.Problem(page.id(), refusal)));
        }
        var lines = sheets.of(open.call(), open.stage(), open.dossier(), frame.language());
        return new CheckPage(open, lines, problems, refused, open.isClosed(clock.instant()));
    }

    @PostMapping("/submit")
    Object submit(
            @PathVariable String id,
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String version) {
        var keys = DossierCookies.read(request);
        var form = new SubmitContribution.Form(
                stage, uuid(key).orElse(NO_KEY), version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
        var outcome = submit.submit(id(id), keys, form, PrivatePages.arrived(request), frame.language());
        return switch (outcome) {
            case Outcome.Done<Receipt>(var receipt) ->
                AnswerPages.seeOther(frame, "/contributions/" + id + "/receipts/" + receipt.stage());
            case Outcome.Refused<Receipt>(var refusals) -> {
                var whole = refusals.stream()
                        .filter(refusal -> refusal.field().isEmpty())
                        .toList();
                yield PageView.refused("contributions/check", page(contributions.find(id(id), keys), frame, whole));
            }
        };
    }

    static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String receiptPath(OpenDossier open) {
        return AnswerPages.path(open) + "/receipts/" + open.stage().key();
    }

    @GetMapping("/receipts/{stage}")
    PageView receipt(@PathVariable String id, @PathVariable String stage, Frame frame, HttpServletRequest request) {
        var open = contributions.find(id(id), DossierCookies.read(request));
        var receipt = open.dossier().receipt(stage).orElseThrow(() -> new NotFound(stage));
        var lines = sheets.of(open.call(), open.call().stage(stage), open.dossier(), frame.language());
        return PageView.of(
                "contributions/receipt",
                new ReceiptPage(
                        open,
                        receipt,
                        lines,
                        new When(receipt.submittedAt(), open.call().zone())));
    }

    @GetMapping("/receipts/{stage}/receipt.json")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String stage, HttpServletRequest request) {
        var open = contributions.find(id(id), DossierCookies.read(request));
        var receipt = open.dossier().receipt(stage).orElseThrow(() -> new NotFound(stage));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + receipt.number() + ".json\"")
                .body(receipt.bytes());
    }
}
