package org.essaim.accounts.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.usecases.MyAccount;
import org.essaim.accounts.usecases.RoleNames;
import org.essaim.kernel.Language;
import org.essaim.kernel.Outcome;
import org.essaim.kernel.Refusal;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: name, language, roles, and the ways out.
@Controller
@RequestMapping("/{lang:[a-z]{2}(?:-[a-z]{2})?}/account")
class AccountPages {
    private final MyAccount account;
    private final RoleNames names;

    AccountPages(MyAccount account, RoleNames names) {
        this.account = account;
        this.names = names;
    }

    @GetMapping
    PageView show(Frame frame, Viewer viewer, @RequestParam(required = false) boolean saved) {
        var person = viewer.person();
        return PageView.of(
                "accounts/account",
                page(frame, person, person.name(), account.language(viewer).code(), saved, List.of()));
    }

    @PostMapping
    Object change(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language) {
        var offered = offered(frame, language);
        return switch (account.change(viewer, name, offered)) {
            case Outcome.Done<?> _ -> SignInPages.seeOther(frame.href("/account?saved=true"));
            case Outcome.Refused<?>(var refusals) ->
                PageView.refused(
                        "accounts/account", page(frame, viewer.person(), name, offered.code(), false, refusals));
        };
    }

    private AccountPage page(
            Frame frame, Viewer.SignedIn person, String name, String language, boolean saved, List<Refusal> refusals) {
        return new AccountPage(person.email(), name, language, languages(frame), roles(frame, person), saved, refusals);
    }

    /// The language of that code if letters can be in it, else the page's own.
    static Language offered(Frame frame, String code) {
        return frame.languages().stream()
                .filter(spoken -> spoken.code().equals(code))
                .findFirst()
                .orElse(frame.language());
    }

    static Map<String, String> languages(Frame frame) {
        var languages = new LinkedHashMap<String, String>();
        for (Language spoken : frame.languages()) {
            languages.put(spoken.code(), frame.words().languageName(spoken, spoken));
        }
        return languages;
    }

    private List<AccountPage.RoleLine> roles(Frame frame, Viewer.SignedIn person) {
        var known = names.of(person.grants(), frame.language());
        return person.grants().stream()
                .map(grant -> new AccountPage.RoleLine(
                        grant.role().name().toLowerCase(Locale.ROOT),
                        grant.scope() == null ? "" : known.getOrDefault(grant.scope(), "")))
                .distinct()
                .sorted(Comparator.comparing(AccountPage.RoleLine::role).thenComparing(AccountPage.RoleLine::scope))
                .toList();
    }
}
