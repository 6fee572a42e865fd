package org.essaim.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what no page class saw: unknown addresses and refusals of the filters before them. The one filter that
/// forbids is that which looks for a form's token: the page was open for too long, which is nobody's fault.
@Controller
class ErrorDispatch implements ErrorController {
    private final ErrorPages pages;

    ErrorDispatch(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        if (code == HttpStatus.FORBIDDEN.value()) {
            return pages.answer(request, new ErrorPage("too-old", code, ""));
        }
        return pages.answer(
                request, Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR));
    }
}
