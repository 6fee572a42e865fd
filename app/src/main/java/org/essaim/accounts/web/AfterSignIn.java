package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Entrance;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.domain.LocalPath;
import org.essaim.site.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Lets the person in and leads them where they wanted to go.
@Component
class AfterSignIn {
    private final Entrance entrance;
    private final Accounts accounts;

    AfterSignIn(Entrance entrance, Accounts accounts) {
        this.entrance = entrance;
        this.accounts = accounts;
    }

    ResponseEntity<Void> welcome(
            AccountId account, String next, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        entrance.admit(account, request, response);
        return SignInPages.seeOther(LocalPath.address(next, frame.language(), workplace(account)));
    }

    /// Where a person of this role begins.
    private String workplace(AccountId account) {
        var roles = accounts.find(account).stream()
                .flatMap(person -> person.grants().stream())
                .map(Grant::role)
                .collect(Collectors.toSet());
        if (roles.contains(Role.COORDINATOR)) {
            return "/desk";
        }
        return roles.contains(Role.REVIEWER) ? "/desk/reviews" : "/account";
    }
}
