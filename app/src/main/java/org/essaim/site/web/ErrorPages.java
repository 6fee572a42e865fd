package org.essaim.site.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.site.ApiProblem;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.essaim.site.ReaderSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/// Turns what went wrong into a page that helps, or into problem details under `/api`. Logs a bug once, with the number
/// that the page shows; never shows its text.
@ControllerAdvice
class ErrorPages {
    static final String RETRY_SECONDS = "10";
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final TemplateEngine engine;
    private final PagesWithoutLanguage pagesWithoutLanguage;
    private final JsonMapper json;

    ErrorPages(Frames frames, TemplateEngine engine, PagesWithoutLanguage pagesWithoutLanguage, JsonMapper json) {
        this.frames = frames;
        this.engine = engine;
        this.pagesWithoutLanguage = pagesWithoutLanguage;
        this.json = json;
    }

    @ExceptionHandler
    Object notFound(NotFound missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed refused, HttpServletRequest request) {
        var frame = frame(request);
        if (frame.reader().signedIn() || request.getAttribute(ReaderSource.KNOWN) != null) {
            return answer(request, HttpStatus.FORBIDDEN);
        }
        if (isApi(request)) {
            return answer(request, HttpStatus.UNAUTHORIZED);
        }
        var sent = SentForm.typed(request);
        if (sent.isPresent()) {
            return answer(request, new ErrorPage("signed-out", HttpStatus.UNAUTHORIZED.value(), "", sent));
        }
        var back = "GET".equals(request.getMethod())
                ? frame.path()
                : SentForm.pageBefore(request).orElse("");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(frame.href("/sign-in") + (back.isEmpty() ? "" : "?next=" + Frame.encoded(back))))
                .build();
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (isDatabaseAway(failure)) {
            LOG.warn("The database does not answer: {}", failure.getClass().getSimpleName());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            return away(request);
        }
        if (failure instanceof InvalidParameterException) {
            return answer(request, HttpStatus.BAD_REQUEST);
        }
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return refused(refusal, request);
        }
        if (failure instanceof org.springframework.beans.TypeMismatchException
                || failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || failure instanceof org.springframework.validation.BindException) {
            return answer(request, HttpStatus.BAD_REQUEST);
        }
        return failed(request, failure);
    }

    private Object away(HttpServletRequest request) {
        var sent = isApi(request) ? Optional.<SentForm>empty() : SentForm.typed(request);
        return sent.isEmpty()
                ? answer(request, HttpStatus.SERVICE_UNAVAILABLE)
                : answer(request, new ErrorPage("away-sent", HttpStatus.SERVICE_UNAVAILABLE.value(), "", sent));
    }

    private Object refused(ErrorResponse refusal, HttpServletRequest request) {
        var status = HttpStatus.valueOf(refusal.getStatusCode().value());
        var meant = pagesWithoutLanguage.meant(request);
        if (status == HttpStatus.NOT_FOUND && meant.isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(meant.get())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        return answer(request, status);
    }

    Object failed(HttpServletRequest request, @Nullable Throwable failure) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", number, request.getMethod(), Frames.address(request), failure);
        return answer(request, ErrorPage.of(HttpStatus.INTERNAL_SERVER_ERROR, number));
    }

    Object answer(HttpServletRequest request, HttpStatus status) {
        return answer(
                request,
                status == HttpStatus.CONTENT_TOO_LARGE
                        ? ErrorPage.tooLarge(SentForm.pageBefore(request).orElse(""))
                        : ErrorPage.of(status, ""));
    }

    Object answer(HttpServletRequest request, ErrorPage page) {
        var status = HttpStatus.valueOf(page.status());
        var frame = frame(request);
        if (isApi(request)) {
            return ApiProblem.of(status, page.kind(), frame.text("site.error." + page.kind() + ".text"));
        }
        return new PageView("site/error", page, status);
    }

    /// Writes the page from a filter, where no page class will.
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        request.setAttribute(PageView.FRAME, frames.withoutReader(request));
        request.setAttribute(PageView.ENGINE, engine);
        switch (answer(request, status)) {
            case PageView view -> view.render(Map.of(), request, response);
            case ResponseEntity<?> problem -> {
                response.setStatus(status.value());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                json.writeValue(response.getOutputStream(), problem.getBody());
            }
            default -> throw new IllegalStateException("Neither a page nor a problem");
        }
    }

    private Frame frame(HttpServletRequest request) {
        if (!(request.getAttribute(PageView.FRAME) instanceof Frame)) {
            request.setAttribute(PageView.FRAME, frames.ofFailure(request));
            request.setAttribute(PageView.ENGINE, engine);
        }
        return (Frame) request.getAttribute(PageView.FRAME);
    }

    static boolean isDatabaseAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException;
    }

    static boolean isApi(HttpServletRequest request) {
        return Frames.address(request).startsWith("/api/");
    }
}
