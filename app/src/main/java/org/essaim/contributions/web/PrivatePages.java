package org.essaim.contributions.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notes, before anything of a request's body is read, when it arrived, since that decides whether a submission is in
/// time; and keeps the pages of a dossier out of every cache.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PrivatePages extends OncePerRequestFilter {
    private static final String ARRIVED = PrivatePages.class.getName();
    private static final Pattern PRIVATE =
            Pattern.compile("/[a-z-]+/(contributions|answers|calls/[^/]+/answer|desk)(/.*)?");

    private final Clock clock;

    PrivatePages(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ARRIVED, clock.instant());
        if (PRIVATE.matcher(request.getRequestURI()).matches()) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    static Instant arrived(HttpServletRequest request) {
        if (request.getAttribute(ARRIVED) instanceof Instant arrived) {
            return arrived;
        }
        throw new IllegalStateException("A request that did not arrive");
    }
}
