package org.essaim.selection.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.accounts.Viewer;
import org.essaim.fair.Pin;
import org.essaim.kernel.NotFound;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.knowledge.Glossary;
import org.essaim.selection.usecases.DecideSelection;
import org.essaim.selection.usecases.OverrideCase;
import org.essaim.selection.usecases.ReasonLetters;
import org.essaim.selection.usecases.SeeSelections;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where people decide: a case fixed against the calculation with a reason, and the selection made the decision
/// after a page that says what will happen.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{call}/selection/{number}")
class DecisionPages {
    private final SeeSelections selections;
    private final OverrideCase overriding;
    private final DecideSelection deciding;
    private final ReasonLetters letters;
    private final Glossary glossary;
    private final Clock clock;

    DecisionPages(
            SeeSelections selections,
            OverrideCase overriding,
            DecideSelection deciding,
            ReasonLetters letters,
            Glossary glossary,
            Clock clock) {
        this.letters = letters;
        this.clock = clock;
        this.selections = selections;
        this.overriding = overriding;
        this.deciding = deciding;
        this.glossary = glossary;
    }

    @GetMapping("/cases/{case}")
    PageView fix(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @PathVariable("case") String caseNumber) {
        return PageView.of(
                "selection/override",
                override(viewer, frame, call, number, caseNumber, "", UUID.randomUUID(), List.of()));
    }

    @PostMapping("/cases/{case}")
    Object override(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @PathVariable("case") String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String key) {
        var formKey = PlanForm.key(key);
        var page = override(viewer, frame, call, number, caseNumber, reason, formKey, List.of());
        var pin = new Pin(page.submission().number(), page.chosen() ? Pin.Side.OUT : Pin.Side.IN, reason.strip());
        var slug = SelectionAddress.slug(call);
        var aside = "aside".equals(action);
        var outcome = aside
                ? overriding.putAside(viewer, slug, SelectionAddress.number(number), pin)
                : overriding.override(viewer, slug, SelectionAddress.number(number), pin, formKey);
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer made) -> SelectionAddress.to(frame, call, made, aside ? "aside" : "");
            case Outcome.Refused<Integer>(List<Refusal> refusals) ->
                PageView.refused(
                        "selection/override",
                        override(viewer, frame, call, number, caseNumber, reason, formKey, atReason(refusals)));
        };
    }

    /// The first fixed case of the plan is the one that this page is about.
    private static List<Refusal> atReason(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.field().equals("reason-0")
                        ? Refusal.of("reason", refusal.key(), refusal.arguments())
                        : refusal)
                .toList();
    }

    @PostMapping("/pending")
    Object findWithAll(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String key) {
        var slug = SelectionAddress.slug(call);
        var outcome = overriding.withAll(viewer, slug, SelectionAddress.number(number), PlanForm.key(key));
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer made) -> SelectionAddress.to(frame, call, made, "");
            case Outcome.Refused<Integer>(List<Refusal> refusals) ->
                PageView.refused(
                        "selection/result",
                        ResultPages.page(
                                frame,
                                selections.see(viewer, slug, SelectionAddress.number(number)),
                                glossary,
                                "",
                                refusals));
        };
    }

    @PostMapping("/pending/{case}")
    ResponseEntity<Void> takeBack(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @PathVariable("case") String caseNumber) {
        overriding.takeBack(viewer, SelectionAddress.slug(call), SelectionAddress.number(number), caseNumber);
        return SelectionAddress.to(frame, call, SelectionAddress.number(number), "taken-back");
    }

    private OverridePage override(
            Viewer viewer,
            Frame frame,
            String call,
            String number,
            String caseNumber,
            String reason,
            UUID key,
            List<Refusal> refusals) {
        var result = result(viewer, frame, call, number);
        var selection = result.saved().made().orElseThrow(() -> new NotFound("Not calculated"));
        var submission = result.seen().basis().eligible().stream()
                .filter(row -> row.number().equals(caseNumber))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such case"));
        return new OverridePage(
                result,
                submission,
                selection.selection().selected().contains(caseNumber),
                reason,
                key,
                result.names().named(refusals));
    }

    @GetMapping("/decide")
    PageView confirm(Viewer viewer, Frame frame, @PathVariable String call, @PathVariable String number) {
        return PageView.of("selection/decide", decide(result(viewer, frame, call, number), List.of()));
    }

    @PostMapping("/decide")
    Object decide(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen) {
        var slug = SelectionAddress.slug(call);
        var confirmed = Stream.of(seen.strip().split("\\s+"))
                .filter(submission -> !submission.isEmpty())
                .collect(Collectors.toSet());
        return switch (deciding.decide(viewer, slug, SelectionAddress.number(number), confirmed)) {
            case Outcome.Done<Integer>(Integer made) -> SelectionAddress.to(frame, call, made, "decided");
            case Outcome.Refused<Integer>(List<Refusal> refusals) ->
                PageView.refused("selection/decide", decide(result(viewer, frame, call, number), refusals));
        };
    }

    private DecidePage decide(ResultPage result, List<Refusal> refusals) {
        var made = result.saved().made().orElseThrow(() -> new NotFound("Not calculated"));
        return new DecidePage(
                result,
                made.selection(),
                selections.withoutAddress(result.seen()),
                letters.kinds(result.seen(), made.selection(), result.frame().language()),
                clock.instant(),
                refusals);
    }

    private ResultPage result(Viewer viewer, Frame frame, String call, String number) {
        var seen = selections.see(viewer, SelectionAddress.slug(call), SelectionAddress.number(number));
        return ResultPages.page(frame, seen, glossary, "", List.of());
    }
}
