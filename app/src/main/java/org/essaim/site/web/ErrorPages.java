package org.essaim.site.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.essaim.kernel.NotAllowed;
import org.essaim.kernel.NotFound;
import org.essaim.site.ApiProblem;
import org.essaim.site.Frame;
import org.essaim.site.PageView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Turns what went wrong into a page that helps, or into problem details under `/api`. Logs a bug once, with the number
/// that the page shows; never shows its text.
@ControllerAdvice
class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final TemplateEngine engine;

    ErrorPages(Frames frames, TemplateEngine engine) {
        this.frames = frames;
        this.engine = engine;
    }

    @ExceptionHandler
    Object notFound(NotFound missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "");
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed refused, HttpServletRequest request) {
        var frame = frame(request);
        if (isApi(request)) {
            return frame.reader().signedIn()
                    ? answer(request, HttpStatus.FORBIDDEN, "")
                    : answer(request, HttpStatus.UNAUTHORIZED, "");
        }
        if (!frame.reader().signedIn()) {
            var back = "GET".equals(request.getMethod()) ? "?next=" + Frame.encoded(frame.path()) : "";
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(frame.href("/sign-in") + back))
                    .build();
        }
        return answer(request, HttpStatus.FORBIDDEN, "");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    Object databaseAway(Exception failure, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", failure.getClass().getSimpleName());
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "");
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
            return answer(request, refusal.getStatusCode(), "");
        }
        if (failure instanceof org.springframework.beans.TypeMismatchException
                || failure instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || failure instanceof org.springframework.validation.BindException) {
            return answer(request, HttpStatus.BAD_REQUEST, "");
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, number);
    }

    private Frame frame(HttpServletRequest request) {
        if (!(request.getAttribute(PageView.FRAME) instanceof Frame)) {
            request.setAttribute(PageView.FRAME, frames.of(request));
            request.setAttribute(PageView.ENGINE, engine);
        }
        return (Frame) request.getAttribute(PageView.FRAME);
    }

    Object answer(HttpServletRequest request, HttpStatusCode code, String number) {
        var status = HttpStatus.valueOf(code.value());
        var frame = frame(request);
        var page = ErrorPage.of(status, number);
        if (isApi(request)) {
            return ApiProblem.of(status, page.kind(), frame.text("site.error." + page.kind() + ".text"));
        }
        var view = new PageView("site/error", page, status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            request.setAttribute(HttpHeaders.RETRY_AFTER, "10");
        }
        return view;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
