package org.essaim.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Answers a language chosen on a page that shows a form again: opens the form's page in that language and puts what
/// is typed into it. No page class is asked to take the form, so nothing can be saved, sent or decided this way. It
/// comes after the filter that looks for a form's token, so that no other site can put words into a form of ours.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnlyShow extends OncePerRequestFilter {
    /// Under which lies the form whose fields a page shows in another language.
    static final String SHOWN = OnlyShow.class.getName();

    private final OpenPages pages;
    private final SpokenLanguages spoken;
    private final ErrorPages errors;

    OnlyShow(OpenPages pages, SpokenLanguages spoken, ErrorPages errors) {
        this.pages = pages;
        this.spoken = spoken;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = "POST".equals(request.getMethod()) ? request.getParameter(Frame.Sent.ONLY_SHOW) : null;
        var language = spoken.inAddress(request.getRequestURI());
        if (place == null || language.isEmpty() || !SentForm.mayBeShownAgain(request)) {
            chain.doFilter(request, response);
            return;
        }
        var sent = SentForm.ofPage(request).orElseThrow();
        var end = place.indexOf('?');
        var asked = "/" + language.get().code() + (end < 0 ? place : place.substring(0, end));
        var address =
                place.startsWith("/") && pages.has(asked) ? Optional.of(asked) : pages.nearest(request.getRequestURI());
        var answer = new WithoutRedirect(response);
        if (address.isPresent()) {
            var opened = new Opened(request, address.get(), end < 0 ? "" : place.substring(end + 1), sent);
            var shown = new boolean[1];
            opened.setAttribute(SHOWN, sent);
            PageView.BeforeSending typed = html -> {
                var filled = new TypedAgain(sent).on(html);
                shown[0] = filled.isPresent();
                return filled.orElse("");
            };
            opened.setAttribute(PageView.BEFORE_SENDING, typed);
            chain.doFilter(opened, answer);
            if (shown[0]) {
                return;
            }
            opened.removeAttribute(PageView.BEFORE_SENDING);
            opened.removeAttribute(SHOWN);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            errors.writeKept(request, response, sent);
        }
    }

    /// The request for a page, made out of one that sent a form.
    private static final class Opened extends HttpServletRequestWrapper {
        /// What an invitation is opened with, which stands in its address at first only.
        private static final String INVITED = "token";

        private final String address;
        private final String query;
        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Opened(HttpServletRequest request, String address, String query, SentForm sent) {
            super(request);
            this.address = address;
            this.query = query;
            sent.fields().stream()
                    .filter(field -> INVITED.equals(field.name()))
                    .forEach(field -> parameters.put(field.name(), new String[] {field.value()}));
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            name, values.stream().map(Opened::decoded).toArray(String[]::new)));
        }

        private static String decoded(@Nullable String value) {
            if (value == null) {
                return "";
            }
            try {
                return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                return value;
            }
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public String getServletPath() {
            return address;
        }

        @Override
        public String getQueryString() {
            return query;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }

    /// Leads nowhere: where the page only points elsewhere, what was typed stays here.
    private static final class WithoutRedirect extends HttpServletResponseWrapper {
        private boolean leadsAway;

        WithoutRedirect(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            leadsAway = status / 100 == 3;
            if (!leadsAway) {
                super.setStatus(status);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!"Location".equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!"Location".equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void sendRedirect(String location) {
            leadsAway = true;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!leadsAway) {
                super.flushBuffer();
            }
        }
    }
}
