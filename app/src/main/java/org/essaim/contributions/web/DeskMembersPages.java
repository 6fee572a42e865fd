package org.essaim.contributions.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.domain.AskingPlan;
import org.essaim.contributions.domain.Wording;
import org.essaim.contributions.usecases.AskMembers;
import org.essaim.contributions.usecases.ReadForDesk;
import org.essaim.directory.Directory;
import org.essaim.directory.Organisation;
import org.essaim.kernel.Language;
import org.essaim.kernel.NotFound;
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

/// The member organisations that a call can ask: who has answered, who is invited or reminded, and the letters for it.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/calls/{slug}/members")
class DeskMembersPages {
    private static final String ASK = "contributions/desk-ask";

    private final ReadForDesk contributions;
    private final AskMembers ask;
    private final Directory directory;

    DeskMembersPages(ReadForDesk contributions, AskMembers ask, Directory directory) {
        this.contributions = contributions;
        this.ask = ask;
        this.directory = directory;
    }

    @GetMapping
    PageView members(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String state) {
        var call = contributions.call(viewer, slug);
        var all = ask.members(viewer, slug);
        var counts = new LinkedHashMap<String, Integer>();
        for (var one : AskedMember.State.values()) {
            counts.put(one.name(), 0);
        }
        var countries = new TreeMap<String, String>();
        for (var member : all) {
            counts.merge(member.state().name(), 1, Integer::sum);
            var code = member.member().country();
            countries.put(code, frame.country(code));
        }
        var shown = all.stream()
                .filter(one -> country.isEmpty() || one.member().country().equals(country))
                .filter(one -> state.isEmpty() || one.state().name().equals(state))
                .toList();
        var network = directory.find(call.network()).map(Organisation::slug).map(Object::toString);
        return PageView.of(
                "contributions/desk-members",
                new DeskMembersPage(call, network.orElse(""), shown, counts, countries, country, state));
    }

    @PostMapping
    PageView plan(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        var letter = letter(form);
        var plan = ask.plan(viewer, slug, letter, emails(form));
        var wordings = ask.wordings(viewer, slug, letter, frame.languages());
        return plan.reached().isEmpty()
                ? PageView.refused(
                        ASK,
                        new DeskAskPage(plan, wordings, List.of(Refusal.of("", "contributions.refused.ask-nobody"))))
                : PageView.of(ASK, new DeskAskPage(plan, wordings, List.of()));
    }

    @PostMapping("/letters")
    Object hold(
            Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam MultiValueMap<String, String> form) {
        contributions.call(viewer, slug);
        var letter = letter(form);
        var emails = emails(form);
        var wordings = wordings(frame.languages(), Typed.of(form));
        return switch (ask.hold(viewer, slug, letter, emails, wordings)) {
            case Outcome.Done<Integer>(var count) ->
                AnswerPages.seeOther(frame, "/desk/calls/" + slug + "/letters?did=held&count=" + count);
            case Outcome.Refused<Integer>(var refusals) ->
                PageView.refused(ASK, new DeskAskPage(ask.plan(viewer, slug, letter, emails), wordings, refusals));
        };
    }

    private static Map<Language, Wording> wordings(List<Language> languages, Typed typed) {
        var wordings = new LinkedHashMap<Language, Wording>();
        for (var language : languages) {
            var code = language.code();
            wordings.put(language, new Wording(typed.get("subject." + code), typed.get("text." + code)));
        }
        return wordings;
    }

    private static AskingPlan.Letter letter(MultiValueMap<String, String> form) {
        var word = String.valueOf(form.getFirst("letter"));
        return Arrays.stream(AskingPlan.Letter.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound(word));
    }

    private static List<String> emails(MultiValueMap<String, String> form) {
        return form.getOrDefault("email", List.of()).stream()
                .flatMap(several -> Stream.of(several.split(" ")))
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }
}
