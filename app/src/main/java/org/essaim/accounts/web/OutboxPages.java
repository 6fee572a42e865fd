package org.essaim.accounts.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.usecases.WatchOutbox;
import org.essaim.mail.Letters;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's view of the letters: waiting, sent, failed.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/desk/outbox")
class OutboxPages {
    private final WatchOutbox outbox;

    OutboxPages(WatchOutbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    PageView show(
            Viewer viewer,
            @RequestParam(defaultValue = "waiting") Letters.State state,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "false") boolean again) {
        var counts = outbox.counts(viewer);
        var found = outbox.list(viewer, state, Optional.ofNullable(before));
        var letters = List.copyOf(found.subList(0, Math.min(found.size(), WatchOutbox.PAGE)));
        var older = found.size() > letters.size()
                ? "?state=" + state.name().toLowerCase(Locale.ROOT) + "&before="
                        + letters.getLast().id()
                : "";
        return PageView.of("accounts/outbox", new OutboxPage(state, counts, letters, older, again, outbox.isMute()));
    }

    @PostMapping("/again")
    ResponseEntity<Void> againAll(Frame frame, Viewer viewer) {
        outbox.tryAllAgain(viewer);
        return SignInPages.seeOther(frame.href("/desk/outbox?again=true"));
    }

    @PostMapping("/{id}/again")
    ResponseEntity<Void> again(Frame frame, Viewer viewer, @PathVariable UUID id) {
        outbox.tryAgain(viewer, id);
        return SignInPages.seeOther(frame.href("/desk/outbox?again=true"));
    }
}
