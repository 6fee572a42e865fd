package org.essaim.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.Submission;
import org.essaim.fair.assignment.Mode;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.review.domain.Assigning;
import org.essaim.review.domain.AssignmentDesk;
import org.essaim.review.usecases.ConfirmAssignment;
import org.essaim.review.usecases.PickReaders;
import org.essaim.review.usecases.ProposeReaders;
import org.essaim.review.usecases.SeeAssignment;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The assignment desk: a draft is proposed, changed by hand, and put in force by one confirmation.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{call}/reviews/assignment")
class AssignmentPages {
    private static final String TEMPLATE = "review/assignment";
    static final AccountId NOBODY = new AccountId(new UUID(0, 0));
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final SeeAssignment desks;
    private final ProposeReaders proposing;
    private final PickReaders picking;
    private final ConfirmAssignment confirming;

    AssignmentPages(SeeAssignment desks, ProposeReaders proposing, PickReaders picking, ConfirmAssignment confirming) {
        this.desks = desks;
        this.proposing = proposing;
        this.picking = picking;
        this.confirming = confirming;
    }

    @GetMapping
    PageView desk(
            Viewer viewer,
            HttpServletResponse response,
            @PathVariable String call,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String done) {
        var desk = desks.see(viewer, ReviewerPages.slug(call));
        if (desk.assigning().state() == Assigning.State.MAKING) {
            response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        }
        return PageView.of(TEMPLATE, AssignmentPage.of(desk, shown(show), done, List.of()));
    }

    private static AssignmentPage.Shown shown(String word) {
        return word.equals(AssignmentPage.Shown.MISSING.word())
                ? AssignmentPage.Shown.MISSING
                : AssignmentPage.Shown.ALL;
    }

    @PostMapping("/proposal")
    Object propose(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String readers,
            @RequestParam(defaultValue = "") String most) {
        var slug = ReviewerPages.slug(call);
        var typed = new AssignmentPage.Typed(mode, readers.strip(), most.strip());
        var wish = new ProposeReaders.Wish(mode(mode), whole(readers), whole(most));
        return switch (proposing.propose(viewer, slug, wish)) {
            case Outcome.Done<Assigning> _ -> to(frame, call, "");
            case Outcome.Refused<Assigning>(List<Refusal> refusals) ->
                PageView.refused(
                        TEMPLATE,
                        AssignmentPage.of(desks.see(viewer, slug), typed, AssignmentPage.Shown.ALL, "", refusals));
        };
    }

    static Mode mode(String word) {
        return List.of(Mode.values()).stream()
                .filter(mode -> AssignmentPage.word(mode).equals(word))
                .findFirst()
                .orElse(Mode.TOP_UP);
    }

    private static int whole(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    @PostMapping("/confirmation")
    Object confirm(
            Viewer viewer, Frame frame, @PathVariable String call, @RequestParam(defaultValue = "") String version) {
        var slug = ReviewerPages.slug(call);
        return switch (confirming.confirm(viewer, slug, whole(version))) {
            case Outcome.Done<AssignmentDesk> _ -> to(frame, call, "?done=confirmed");
            case Outcome.Refused<AssignmentDesk>(List<Refusal> refusals) ->
                PageView.refused(
                        TEMPLATE, AssignmentPage.of(desks.see(viewer, slug), AssignmentPage.Shown.ALL, "", refusals));
        };
    }

    @GetMapping("/{number}")
    PageView pick(Viewer viewer, @PathVariable String call, @PathVariable String number) {
        return PageView.of("review/pick", PickPage.of(picking.see(viewer, ReviewerPages.slug(call), number)));
    }

    @PostMapping("/{number}")
    Object pick(
            Viewer viewer,
            Frame frame,
            @PathVariable String call,
            @PathVariable String number,
            @RequestParam @Nullable List<String> reader,
            @RequestParam @Nullable List<String> fixed,
            @RequestParam @Nullable List<String> close,
            @RequestParam(defaultValue = "") String version) {
        var slug = ReviewerPages.slug(call);
        var pick = new PickReaders.Pick(people(reader), people(fixed), people(close), whole(version));
        return switch (picking.pick(viewer, slug, number, pick)) {
            case Outcome.Done<Submission> _ -> to(frame, call, "?done=picked#case-" + Frame.encoded(number));
            case Outcome.Refused<Submission>(List<Refusal> refusals) ->
                PageView.refused("review/pick", PickPage.typed(picking.see(viewer, slug, number), pick, refusals));
        };
    }

    private static Set<AccountId> people(@Nullable List<String> typed) {
        var people = new HashSet<AccountId>();
        (typed == null ? List.<String>of() : typed)
                .forEach(text -> account(text).ifPresent(people::add));
        return people;
    }

    static Optional<AccountId> account(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new AccountId(UUID.fromString(text)))
                : Optional.empty();
    }

    private static Object to(Frame frame, String call, String rest) {
        return ReviewerPages.to(frame, "/desk/calls/" + call + "/reviews/assignment" + rest);
    }
}
