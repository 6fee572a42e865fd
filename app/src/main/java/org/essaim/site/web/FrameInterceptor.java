package org.essaim.site.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.essaim.kernel.NotFound;
import org.essaim.site.PageView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Puts the [org.essaim.site.Frame] where pages and error pages find it. Refuses an address in a language that is not
/// spoken.
@Component
class FrameInterceptor implements HandlerInterceptor {
    private final Frames frames;
    private final TemplateEngine engine;
    private final SpokenLanguages spoken;

    FrameInterceptor(Frames frames, TemplateEngine engine, SpokenLanguages spoken) {
        this.frames = frames;
        this.engine = engine;
        this.spoken = spoken;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(PageView.FRAME, frames.of(request));
        request.setAttribute(PageView.ENGINE, engine);
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.containsKey("lang")
                && spoken.inAddress(request.getRequestURI()).isEmpty()) {
            throw new NotFound("No such language");
        }
        return true;
    }
}
