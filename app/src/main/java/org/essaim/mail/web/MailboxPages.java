package org.essaim.mail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.essaim.kernel.NotFound;
import org.essaim.mail.domain.MailboxRule;
import org.essaim.mail.usecases.Mailbox;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reads the letters of a demonstration. A request that came through a proxy, or asks for this machine by another name
/// than its own, came from elsewhere and finds nothing.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/mailbox")
class MailboxPages {
    /// What proxies leave in a request, where the server has not read it already.
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    PageView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable UUID before) {
        checkFromHere(request);
        var recipient = to.strip().toLowerCase(Locale.ROOT);
        var found = mailbox.letters(recipient, Optional.ofNullable(before));
        var letters = found.subList(0, Math.min(found.size(), Mailbox.PAGE));
        var older = found.size() > letters.size()
                ? "?to=" + Frame.encoded(recipient) + "&before="
                        + letters.getLast().id()
                : "";
        return PageView.of("mail/mailbox", new MailboxPage(recipient, List.copyOf(letters), older));
    }

    @GetMapping("/{id}")
    PageView letter(HttpServletRequest request, @PathVariable UUID id) {
        checkFromHere(request);
        return PageView.of("mail/mailbox-letter", new MailboxLetterPage(mailbox.letter(id)));
    }

    private static void checkFromHere(HttpServletRequest request) {
        var forwarded = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
        if (forwarded
                || !MailboxRule.isThisMachine(request.getRemoteAddr())
                || !MailboxRule.isThisMachine(request.getServerName())) {
            throw new NotFound("No mailbox for others");
        }
    }
}
