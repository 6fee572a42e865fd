package org.essaim.accounts.web;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Accounts;
import org.essaim.accounts.Viewer;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Finds the viewer of the present request. The session keeps the account's id only, so that a role taken back is gone
/// at the next click.
@Component
class ViewerInSession {
    private static final String ATTRIBUTE = Viewer.class.getName();

    private final Accounts accounts;

    ViewerInSession(Accounts accounts) {
        this.accounts = accounts;
    }

    /// What the session holds of a signed-in person.
    static final class Ticket extends AbstractAuthenticationToken {
        @Serial
        private static final long serialVersionUID = 1;

        private final UUID account;

        Ticket(AccountId account) {
            super(List.of());
            this.account = account.value();
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return account.toString();
        }

        AccountId account() {
            return new AccountId(account);
        }
    }

    Viewer find() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Viewer known) {
            return known;
        }
        var viewer = read();
        request.setAttribute(ATTRIBUTE, viewer, RequestAttributes.SCOPE_REQUEST);
        return viewer;
    }

    private Viewer read() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Ticket ticket) {
            return accounts.find(ticket.account()).map(Viewer.class::cast).orElse(Viewer.visitor());
        }
        return Viewer.visitor();
    }

    static Viewer current() {
        var request = RequestContextHolder.currentRequestAttributes();
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Viewer viewer
                ? viewer
                : Viewer.visitor();
    }
}
