package org.essaim.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// What a page class answers: a template of its own module with that template's page record. The template is given
/// `frame` and `page`, nothing else.
public record PageView(String template, Object page, HttpStatus status) implements View {
    /// Request attributes under which the shell leaves the frame and the engine.
    public static final String FRAME = Frame.class.getName();

    public static final String ENGINE = TemplateEngine.class.getName();

    public static PageView of(String template, Object page) {
        return new PageView(template, page, HttpStatus.OK);
    }

    /// The same page again with what was wrong: 422, nothing changed.
    public static PageView refused(String template, Object page) {
        return new PageView(template, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new LinkedHashMap<String, Object>();
        var frame = (Frame) request.getAttribute(FRAME);
        parameters.put("frame", frame);
        parameters.put("page", page);
        var output = new StringOutput(16_384);
        ((TemplateEngine) request.getAttribute(ENGINE)).render(template + ".jte", parameters, output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL, frame.reader().signedIn() ? "private, no-store" : "private, no-cache");
        }
        response.getOutputStream().write(output.toString().getBytes(StandardCharsets.UTF_8));
    }
}
