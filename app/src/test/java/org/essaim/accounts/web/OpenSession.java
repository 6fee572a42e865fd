package org.essaim.accounts.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.essaim.accounts.AccountId;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Opens a session for an account, as the sign-in does, without its mail: for tests that call hundreds of addresses.
public final class OpenSession {
    private final SessionRepository<? extends Session> sessions;

    public OpenSession(SessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// The cookie of the new session, `name=value`.
    public String cookie(AccountId account) {
        return open(sessions, account);
    }

    private static <S extends Session> String open(SessionRepository<S> sessions, AccountId account) {
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new ViewerInSession.Ticket(account)));
        sessions.save(session);
        var id = session.getId().getBytes(StandardCharsets.UTF_8);
        return "essaim-session=" + Base64.getEncoder().encodeToString(id);
    }
}
