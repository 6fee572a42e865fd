package org.essaim.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Entrance;
import org.essaim.directory.domain.FoundingRules;
import org.essaim.directory.usecases.SetUp;
import org.essaim.kernel.Outcome;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/// The first page of a new platform, behind the token that its start printed.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/set-up")
class SetUpPages {
    private static final String FORM_COOKIE = "essaim-form";
    private static final FoundingRules.Founding NOTHING = new FoundingRules.Founding("", "", "", "", "");

    private final SetUp setUp;
    private final Entrance entrance;

    SetUpPages(SetUp setUp, Entrance entrance) {
        this.setUp = setUp;
        this.entrance = entrance;
    }

    @GetMapping
    PageView form(Frame frame, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return setUp.opens(token)
                ? PageView.of("directory/set-up", new SetUpPage(token, NOTHING, Countries.options(frame), List.of()))
                : closed();
    }

    @PostMapping
    Object found(
            Frame frame,
            @RequestParam(defaultValue = "") String token,
            SetUpForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = form.founding();
        var cookie = WebUtils.getCookie(request, FORM_COOKIE);
        var founder = new SetUp.Founder(token, cookie == null ? "" : cookie.getValue());
        if (!setUp.opens(token) && !setUp.repeats(founder, typed)) {
            return closed();
        }
        return switch (setUp.found(founder, typed, frame.language())) {
            case Outcome.Refused<AccountId>(var refusals) ->
                PageView.refused("directory/set-up", new SetUpPage(token, typed, Countries.options(frame), refusals));
            case Outcome.Done<AccountId>(var account) -> {
                entrance.admit(account, request, response);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(frame.href("/desk/people?ready=true")))
                        .build();
            }
        };
    }

    private PageView closed() {
        return new PageView("directory/set-up-closed", new SetUpClosedPage(setUp.done()), HttpStatus.NOT_FOUND);
    }
}
