package org.essaim.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the character NUL out of every parameter: nobody means it, a few copied documents hold it, and the database
/// keeps no text with it. Everything else stays as it was sent.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ReadableParameters extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutNul(request), response);
    }

    private static final class WithoutNul extends HttpServletRequestWrapper {
        WithoutNul(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : readable(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : readable(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var readable = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> readable.put(name, readable(values)));
            return readable;
        }

        private static String readable(String value) {
            return value.replace("\0", "");
        }

        private static String[] readable(String[] values) {
            return Arrays.stream(values).map(WithoutNul::readable).toArray(String[]::new);
        }
    }
}
