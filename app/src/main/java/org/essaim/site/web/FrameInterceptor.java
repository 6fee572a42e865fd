package org.essaim.site.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.site.PageView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Puts the [org.essaim.site.Frame] where pages and error pages find it.
@Component
class FrameInterceptor implements HandlerInterceptor {
    private final Frames frames;
    private final TemplateEngine engine;

    FrameInterceptor(Frames frames, TemplateEngine engine) {
        this.frames = frames;
        this.engine = engine;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(PageView.FRAME, frames.of(request));
        request.setAttribute(PageView.ENGINE, engine);
        return true;
    }
}
