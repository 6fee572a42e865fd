package org.essaim.contributions.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.Wording;
import org.essaim.contributions.usecases.CallOutbox;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.kernel.NotFound;
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
    private static final Pattern LEFT = Pattern.compile("(STOPPED|GONE|TAKEN_BACK|BEGUN|HANDED_IN|CLOSED)-(\\d{1,6})");

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
            @RequestParam(defaultValue = "") String count,
            @RequestParam(defaultValue = "") String left) {
        var many = count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
        var news = NEWS.contains(did) ? did : "";
        return PageView.of(TEMPLATE, new DeskLettersPage(outbox.of(viewer, slug), news, many, left(left), List.of()));
    }

    @GetMapping("/{id}")
    PageView letter(Viewer viewer, @PathVariable String slug, @PathVariable String id) {
        var held = outbox.letter(viewer, slug, uuid(id)).orElseThrow(() -> new NotFound("No held letter"));
        var letter = held.letter();
        var typed = new Wording(letter.subject(), String.join("\n\n", letter.paragraphs()));
        return page(viewer, slug, held, typed, held.version(), List.of());
    }

    private static UUID uuid(String id) {
        return DossierPages.uuid(id).orElseThrow(() -> new NotFound(id));
    }

    private PageView page(
            Viewer viewer, String slug, HeldLetters.Held held, Wording typed, int version, List<Refusal> refusals) {
        var page = new DeskLetterPage(contributions.call(viewer, slug), held, typed, version, refusals);
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
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String version) {
        contributions.call(viewer, slug);
        var typed = new Wording(subject, text);
        var changed = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        return switch (outbox.rewrite(viewer, slug, uuid(id), changed, typed)) {
            case Outcome.Done<UUID> _ -> seeOther(frame, slug, "rewritten", 1);
            case Outcome.Refused<UUID>(var refusals) -> notRewritten(viewer, slug, uuid(id), typed, changed, refusals);
        };
    }

    /// With the other's words beside one's own, which replace them when they are sent once more.
    private PageView notRewritten(
            Viewer viewer, String slug, UUID id, Wording typed, int version, List<Refusal> refusals) {
        var overtaken = refusals.stream().anyMatch(refusal -> refusal.key().equals(DeskLetterPage.CHANGED));
        return outbox.letter(viewer, slug, id)
                .map(held -> page(viewer, slug, held, typed, overtaken ? held.version() : version, refusals))
                .orElseGet(() -> refused(viewer, slug, refusals));
    }

    private PageView refused(Viewer viewer, String slug, List<Refusal> refusals) {
        return PageView.refused(TEMPLATE, new DeskLettersPage(outbox.of(viewer, slug), "", 0, Map.of(), refusals));
    }

    @PostMapping("/sending")
    Object send(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        return sent(frame, viewer, slug, "sent", outbox.send(viewer, slug, ids(form)));
    }

    @PostMapping("/dropping")
    Object drop(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        return switch (outbox.drop(viewer, slug, ids(form))) {
            case Outcome.Done<Integer>(var count) -> seeOther(frame, slug, "dropped", count);
            case Outcome.Refused<Integer>(var refusals) -> refused(viewer, slug, refusals);
        };
    }

    @PostMapping("/{id}/again")
    Object again(Frame frame, Viewer viewer, @PathVariable String slug, @PathVariable String id) {
        return sent(frame, viewer, slug, "again", outbox.tryAgain(viewer, slug, id));
    }

    private Object sent(Frame frame, Viewer viewer, String slug, String did, Outcome<CallOutbox.Sent> outcome) {
        return switch (outcome) {
            case Outcome.Done<CallOutbox.Sent>(var sent) -> {
                var left = sent.left().entrySet().stream()
                        .map(why -> why.getKey() + "-" + why.getValue())
                        .collect(Collectors.joining("."));
                var news = (sent.count() == 0 ? "sent" : did) + "&count=" + sent.count() + "&left=" + left;
                yield AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/letters?did=" + news);
            }
            case Outcome.Refused<CallOutbox.Sent>(var refusals) -> refused(viewer, slug, refusals);
        };
    }

    /// How many letters were dropped for which reason, as the address of the page says.
    private static Map<String, Integer> left(String said) {
        var left = new TreeMap<String, Integer>();
        LEFT.matcher(said).results().forEach(why -> left.put(why.group(1), Integer.valueOf(why.group(2))));
        return left;
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
