package org.essaim.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Where the public address begins with https, every request counts as one by https, whatever the proxy forgot to say:
/// so that no cookie is ever sent in the clear.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpsByAddress extends OncePerRequestFilter {
    private final boolean https;

    HttpsByAddress(@Value("${essaim.address:}") String address) {
        this.https = address.strip().toLowerCase(java.util.Locale.ROOT).startsWith("https://");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(https && !request.isSecure() ? new Secure(request) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Secure extends HttpServletRequestWrapper {
        Secure(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getScheme() {
            return "https";
        }
    }
}
