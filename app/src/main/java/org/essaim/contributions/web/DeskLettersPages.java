package org.essaim.contributions.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.Wording;
import org.essaim.contributions.usecases.CallOutbox;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.mail.HeldLetters;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The outbox of a call, where letters to many are read before they go.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/letters")
class DeskLettersPages {
    private static final String TEMPLATE = "contributions/desk-letters";
    private static final Set<String> NEWS = Set.of("held", "sent", "dropped", "rewritten", "again");

    private final ReadForDesk contributions;
    private final CallOutbox outbox;

    DeskLettersPages(ReadForDesk contributions, CallOutbox outbox) {
        this.contributions = contributions;
        this.outbox = outbox;
    }

    @GetMapping
    PageView list(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String did,
            @RequestParam(defaultValue = "") String count) {
        var many = count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
        var news = NEWS.contains(did) ? did : "";
        return PageView.of(TEMPLATE, new DeskLettersPage(outbox.of(viewer, slug), news, many, List.of()));
    }

    @GetMapping("/{id}")
    PageView letter(Viewer viewer, @PathVariable String slug, @PathVariable String id) {
        var held = outbox.letter(viewer, slug, id);
        var letter = held.letter();
        var typed = new Wording(letter.subject(), String.join("\n\n", letter.paragraphs()));
        return page(viewer, slug, held, typed, List.of());
    }

    private PageView page(Viewer viewer, String slug, HeldLetters.Held held, Wording typed, List<Refusal> refusals) {
        var page = new DeskLetterPage(contributions.call(viewer, slug), held, typed, refusals);
        return refusals.isEmpty()
                ? PageView.of("contributions/desk-letter", page)
                : PageView.refused("contributions/desk-letter", page);
    }

    @PostMapping("/{id}")
    Object rewrite(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text) {
        var typed = new Wording(subject, text);
        return switch (outbox.rewrite(viewer, slug, id, typed)) {
            case Outcome.Done<UUID> _ -> seeOther(frame, slug, "rewritten", 1);
            case Outcome.Refused<UUID>(var refusals) ->
                page(viewer, slug, outbox.letter(viewer, slug, id), typed, refusals);
        };
    }

    @PostMapping("/sending")
    Object send(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        return answer(frame, viewer, slug, "sent", outbox.send(viewer, slug, ids(form)));
    }

    @PostMapping("/dropping")
    Object drop(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        return answer(frame, viewer, slug, "dropped", outbox.drop(viewer, slug, ids(form)));
    }

    @PostMapping("/{id}/again")
    Object again(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String id) {
        outbox.tryAgain(viewer, slug, id);
        return seeOther(frame, slug, "again", 1);
    }

    private Object answer(Frame frame, Viewer viewer, String slug, String did, Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Integer>(var count) -> seeOther(frame, slug, did, count);
            case Outcome.Refused<Integer>(var refusals) ->
                PageView.refused(TEMPLATE, new DeskLettersPage(outbox.of(viewer, slug), "", 0, refusals));
        };
    }

    private static Object seeOther(Frame frame, String slug, String did, int count) {
        return AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/letters?did=" + did + "&count=" + count);
    }

    private static List<UUID> ids(MultiValueMap<String, String> form) {
        return form.getOrDefault("id", List.of()).stream()
                .flatMap(id -> DossierPages.uuid(id).stream())
                .toList();
    }
}
