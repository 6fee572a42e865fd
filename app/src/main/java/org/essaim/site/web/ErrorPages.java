package org.essaim.site.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
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
    private static final Pattern FOR_PEOPLE = Pattern.compile("/[a-z]{2}(-[a-z]{2})?/(desk|account)(/.*)?");
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final TemplateEngine engine;
    private final PagesWithoutLanguage pagesWithoutLanguage;
    private final Slashless slashless;
    private final JsonMapper json;

    ErrorPages(
            Frames frames,
            TemplateEngine engine,
            PagesWithoutLanguage pagesWithoutLanguage,
            Slashless slashless,
            JsonMapper json) {
        this.slashless = slashless;
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
            refusal.getHeaders().headerSet().stream()
                    .filter(header -> HttpHeaders.ALLOW.equalsIgnoreCase(header.getKey()))
                    .forEach(header -> response.setHeader(HttpHeaders.ALLOW, String.join(", ", header.getValue())));
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
        var plain = slashless.meant(request);
        if (status == HttpStatus.NOT_FOUND && plain.isPresent()) {
            return plain.get();
        }
        if (isApi(request)) {
            return refusedToProgram(status, refusal, request);
        }
        var meant = pagesWithoutLanguage.meant(request);
        if (status == HttpStatus.NOT_FOUND && meant.isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(meant.get())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        return answer(request, status);
    }

    /// Who sends no token is asked for it before anything else is said.
    private static ResponseEntity<?> refusedToProgram(
            HttpStatus status, ErrorResponse refusal, HttpServletRequest request) {
        var asked = status == HttpStatus.UNSUPPORTED_MEDIA_TYPE && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? HttpStatus.UNAUTHORIZED
                : status;
        return ApiRefusals.of(asked, ErrorPage.of(asked, "").kind(), "", refusal.getHeaders());
    }

    Object failed(HttpServletRequest request, @Nullable Throwable failure) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", number, request.getMethod(), Frames.address(request), failure);
        return answer(request, ErrorPage.of(HttpStatus.INTERNAL_SERVER_ERROR, number));
    }

    Object answer(HttpServletRequest request, HttpStatus status) {
        return answer(request, page(request, status));
    }

    private static ErrorPage page(HttpServletRequest request, HttpStatus status) {
        return status == HttpStatus.CONTENT_TOO_LARGE
                ? ErrorPage.tooLarge(SentForm.pageBefore(request).orElse(""))
                : ErrorPage.of(status, "");
    }

    Object answer(HttpServletRequest request, ErrorPage page) {
        var status = HttpStatus.valueOf(page.status());
        if (isApi(request)) {
            return ApiRefusals.of(status, page.kind(), page.number(), new HttpHeaders());
        }
        frame(request);
        return new PageView("site/error", page, status);
    }

    /// Writes the page from a filter, where no page class will.
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        request.setAttribute(PageView.FRAME, frames.withoutReader(request));
        write(request, response, page(request, status));
    }

    /// Writes the page that keeps what was typed where its own cannot be shown with it.
    void writeKept(HttpServletRequest request, HttpServletResponse response, SentForm sent) throws IOException {
        request.setAttribute(PageView.FRAME, frames.ofFailure(request));
        write(request, response, new ErrorPage("kept", HttpStatus.CONFLICT.value(), "", Optional.of(sent)));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ErrorPage page) throws IOException {
        request.setAttribute(PageView.ENGINE, engine);
        switch (answer(request, page)) {
            case PageView view -> view.render(Map.of(), request, response);
            case ResponseEntity<?> problem -> {
                response.setStatus(page.status());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                json.writeValue(response.getOutputStream(), problem.getBody());
            }
            default -> throw new IllegalStateException("Neither a page nor a problem");
        }
    }

    /// Whether a form was sent to where only people who are signed in work, by somebody who is not any more.
    boolean wantsSignIn(HttpServletRequest request) {
        return FOR_PEOPLE.matcher(Frames.address(request)).matches()
                && !frame(request).reader().signedIn();
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
