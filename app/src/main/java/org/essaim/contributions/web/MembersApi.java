package org.essaim.contributions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.contributions.domain.AskedMember;
import org.essaim.contributions.usecases.AskMembers;
import org.essaim.kernel.NotAllowed;
import org.springframework.http.HttpHeaders;
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
        if (!by.may(Viewer.Scope.DESK)) {
            throw new NotAllowed("The token may not read the desk");
        }
        var items =
                ask.members(by.person(), slug).stream().map(MembersApi::item).toList();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(Map.of("items", items));
    }

    private static Map<String, Object> item(AskedMember member) {
        var item = new LinkedHashMap<String, Object>();
        item.put("organisation", member.member().name());
        item.put("country", member.member().country());
        item.put("email", member.email());
        item.put("state", member.state().name());
        item.put("invitedAt", member.invitedAt() == null ? "" : String.valueOf(member.invitedAt()));
        item.put("remindedAt", member.remindedAt() == null ? "" : String.valueOf(member.remindedAt()));
        return item;
    }
}
