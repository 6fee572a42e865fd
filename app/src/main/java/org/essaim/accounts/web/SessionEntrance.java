package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Entrance;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Keeps the ticket in the session. Session and form token change with each sign-in, so that neither can have been
/// planted before.
@Component
class SessionEntrance implements Entrance {
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy fixation = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfTokenRepository formTokens;

    SessionEntrance(CsrfTokenRepository formTokens) {
        this.formTokens = formTokens;
    }

    @Override
    public void admit(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var ticket = new ViewerInSession.Ticket(account);
        fixation.onAuthentication(ticket, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(ticket);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        formTokens.saveToken(null, request, response);
    }

    @Override
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        formTokens.saveToken(null, request, response);
    }
}
