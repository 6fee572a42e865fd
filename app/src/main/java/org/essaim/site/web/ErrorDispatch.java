package org.essaim.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// Answers what no page class saw: unknown addresses and refusals of the filters before them. The one filter that
/// forbids is that which looks for a form's token: the page was open for too long, or before a sign-in, which is
/// nobody's fault; what was typed on it can be sent again. Where no form can be sent, that is said instead.
@Controller
class ErrorDispatch implements ErrorController {
    private final ErrorPages pages;
    private final OpenPages addresses;

    ErrorDispatch(ErrorPages pages, OpenPages addresses) {
        this.addresses = addresses;
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        if (code == HttpStatus.FORBIDDEN.value()) {
            var methods = addresses.methods(Frames.address(request));
            if (!methods.contains(RequestMethod.POST)) {
                if (!methods.isEmpty()) {
                    response.setHeader(HttpHeaders.ALLOW, allowed(methods));
                }
                return pages.answer(request, methods.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.METHOD_NOT_ALLOWED);
            }
            var sent = SentForm.fromOurPage(request);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            if (sent.isPresent() && pages.wantsSignIn(request)) {
                return pages.answer(request, new ErrorPage("signed-out", 401, "", sent));
            }
            return pages.answer(request, new ErrorPage(sent.isPresent() ? "send-again" : "too-old", code, "", sent));
        }
        if (code >= HttpStatus.INTERNAL_SERVER_ERROR.value() && code != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return pages.failed(
                    request,
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null);
        }
        return pages.answer(
                request, Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    private static String allowed(Set<RequestMethod> methods) {
        return methods.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
