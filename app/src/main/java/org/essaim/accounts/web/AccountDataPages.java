package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.essaim.accounts.Entrance;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.usecases.MyData;
import org.essaim.kernel.Outcome;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Everything about me, to take away or to have erased.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/account")
class AccountDataPages {
    private final MyData data;
    private final Entrance entrance;
    private final JsonMapper json;

    AccountDataPages(MyData data, Entrance entrance, JsonMapper json) {
        this.data = data;
        this.entrance = entrance;
        this.json = json;
    }

    @GetMapping("/data")
    ResponseEntity<byte[]> take(Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"essaim-account.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data.export(viewer)));
    }

    @GetMapping("/erasure")
    PageView ask(Viewer viewer) {
        return PageView.of("accounts/erasure", new ErasurePage(viewer.person().email(), List.of()));
    }

    @PostMapping("/erasure")
    Object erase(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "false") String confirmed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (data.erase(viewer, "true".equals(confirmed))) {
            case Outcome.Refused<?>(var refusals) ->
                PageView.refused(
                        "accounts/erasure", new ErasurePage(viewer.person().email(), refusals));
            case Outcome.Done<?> _ -> {
                entrance.leave(request, response);
                yield SignInPages.seeOther(frame.href("/"));
            }
        };
    }
}
