package org.essaim.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what no page class saw: unknown addresses and refusals of the filters before them.
@Controller
class ErrorDispatch implements ErrorController {
    private final ErrorPages pages;

    ErrorDispatch(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        return pages.answer(request, HttpStatus.valueOf(code), "");
    }
}
