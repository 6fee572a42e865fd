package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets only a few of the saves that pages make by themselves work at once, so that very many people writing in the
/// last hour do not keep those waiting who hand in. A save that finds no place soon is told to come again, which it
/// does by itself; it reads nothing and changes nothing. The body of such a request has been read before, so that a
/// slow line holds no place.
@Component
class SavesAtOnce implements HandlerInterceptor {
    static final int PLACES = 6;
    private static final long PATIENCE_MILLISECONDS = 1_500;
    private static final String PLACE = SavesAtOnce.class.getName();

    private final Semaphore places = new Semaphore(PLACES, true);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!"POST".equals(request.getMethod()) || !"true".equals(request.getParameter("autosave"))) {
            return true;
        }
        if (places.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            request.setAttribute(PLACE, true);
            return true;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, ErrorPages.RETRY_SECONDS);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PLACE) != null) {
            places.release();
        }
    }
}
