package org.essaim.directory.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.directory.usecases.MemberContacts;
import org.essaim.directory.usecases.NetworkMembers;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
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

/// Which organisations are members of my network.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/people/{slug}/members")
class MembersPages {
    private static final Set<String> NEWS = Set.of("added", "ended", "contact", "removed", "brought");

    private final NetworkMembers members;
    private final MemberContacts contacts;
    private final Clock clock;

    MembersPages(NetworkMembers members, MemberContacts contacts, Clock clock) {
        this.members = members;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping
    PageView members(
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String done) {
        return PageView.of("directory/members", page(viewer, slug, q, NEWS.contains(done) ? done : "", List.of()));
    }

    @PostMapping
    Object add(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String q) {
        return answer(frame, viewer, slug, q, "added", members.add(viewer, slug, organisation, from));
    }

    @PostMapping("/{membership}/end")
    Object end(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String until) {
        return answer(frame, viewer, slug, "", "ended", members.end(viewer, slug, membership, until));
    }

    private Object answer(Frame frame, Viewer viewer, String slug, String q, String done, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/desk/people/" + slug + "/members?done=" + done)))
                        .build();
            case Outcome.Refused<UUID>(var refusals) ->
                PageView.refused("directory/members", page(viewer, slug, q, "", refusals));
        };
    }

    private MembersPage page(Viewer viewer, String slug, String q, String done, List<Refusal> refusals) {
        return new MembersPage(
                members.roll(viewer, slug, q),
                contacts.of(viewer, slug),
                q,
                "",
                MembersPage.Typed.NOTHING,
                LocalDate.now(clock).toString(),
                done,
                refusals);
    }
}
