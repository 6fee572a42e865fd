package org.essaim.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses in words what never reaches a page class: a form that is too large or cannot be read, and anything at all
/// while the database is away, since the session lies there too.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class EarlyRefusals extends OncePerRequestFilter {
    private final ErrorPages pages;
    private final long largestForm;
    private final long largestUpload;

    EarlyRefusals(
            ErrorPages pages,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize largestForm,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
        this.pages = pages;
        this.largestForm = largestForm.toBytes();
        this.largestUpload = largestUpload.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit(request)) {
            pages.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException | IOException failure) {
            var status = reason(failure);
            if (status.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            pages.write(request, response, status.get());
        }
    }

    private long limit(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? largestUpload : largestForm;
    }

    private static Optional<HttpStatus> reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException unreadable) {
                return Optional.ofNullable(HttpStatus.resolve(unreadable.getErrorCode()));
            }
            if (ErrorPages.isDatabaseAway(cause)) {
                return Optional.of(HttpStatus.SERVICE_UNAVAILABLE);
            }
        }
        return Optional.empty();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
