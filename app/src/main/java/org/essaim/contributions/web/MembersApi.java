package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.usecases.AskMembers;
import org.essaim.site.ApiAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// For coordinators' programs: which member organisations were asked for an answer when, and what came back.
@RestController
class MembersApi {
    private final AskMembers ask;

    MembersApi(AskMembers ask) {
        this.ask = ask;
    }

    @GetMapping("/api/v1/calls/{slug}/members")
    ResponseEntity<Map<String, List<Map<String, Object>>>> members(Viewer.ByToken by, @PathVariable String slug) {
        var items = ask.members(by.within(Viewer.Scope.DESK), slug).stream()
                .map(MembersApi::item)
                .toList();
        return ApiAnswer.of(Map.of("items", items));
    }

    private static Map<String, Object> item(AskedMember member) {
        var item = new LinkedHashMap<String, Object>();
        item.put("organisation", member.member().name());
        item.put("country", member.member().country());
        item.put("email", member.email());
        item.put("state", member.state().name().toLowerCase(Locale.ROOT));
        item.put("invitedAt", Objects.toString(member.invitedAt(), null));
        item.put("remindedAt", Objects.toString(member.remindedAt(), null));
        return item;
    }
}
