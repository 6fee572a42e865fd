package org.essaim.directory.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.essaim.accounts.Viewer;
import org.essaim.directory.usecases.MemberContacts;
import org.essaim.directory.usecases.NetworkMembers;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom a network writes to at its members, and members brought from a list.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/people/{slug}/members")
class ContactPages {
    private final NetworkMembers members;
    private final MemberContacts contacts;
    private final Clock clock;

    ContactPages(NetworkMembers members, MemberContacts contacts, Clock clock) {
        this.members = members;
        this.contacts = contacts;
        this.clock = clock;
    }

    @PostMapping("/contacts")
    Object add(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String language) {
        var outcome = contacts.add(viewer, slug, organisation, email, role, chosen(frame, language));
        return switch (outcome) {
            case Outcome.Done<String> _ -> seeOther(frame, slug, "contact");
            case Outcome.Refused<String>(var refusals) ->
                refused(
                        viewer,
                        slug,
                        "",
                        new MembersPage.Typed(organisation, email, role, language),
                        refusals.stream()
                                .map(why -> Refusal.of(why.field() + "-" + organisation, why.key(), why.arguments()))
                                .toList());
        };
    }

    @PostMapping("/contacts/removal")
    ResponseEntity<Void> remove(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String email) {
        contacts.remove(viewer, slug, organisation, email);
        return seeOther(frame, slug, "removed");
    }

    @PostMapping("/list")
    Object bring(Frame frame, Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "") String list) {
        var spoken = new LinkedHashSet<>(frame.languages());
        return switch (contacts.bring(viewer, slug, list, spoken, frame.language())) {
            case Outcome.Done<Integer> _ -> seeOther(frame, slug, "brought");
            case Outcome.Refused<Integer>(var refusals) ->
                refused(viewer, slug, list, MembersPage.Typed.NOTHING, refusals);
        };
    }

    private PageView refused(Viewer viewer, String slug, String list, MembersPage.Typed typed, List<Refusal> refusals) {
        return PageView.refused(
                "directory/members",
                new MembersPage(
                        members.roll(viewer, slug, ""),
                        contacts.of(viewer, slug),
                        "",
                        list,
                        typed,
                        LocalDate.now(clock).toString(),
                        "",
                        refusals));
    }

    private static Language chosen(Frame frame, String code) {
        return frame.languages().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(frame.language());
    }

    private static ResponseEntity<Void> seeOther(Frame frame, String slug, String done) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/desk/people/" + slug + "/members?done=" + done)))
                .build();
    }
}
