package org.essaim.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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

    /// Under which may lie what is done to a page before it goes out.
    public static final String BEFORE_SENDING = PageView.class.getName() + ".beforeSending";

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
        var frame = (Frame) request.getAttribute(FRAME);
        var engine = (TemplateEngine) request.getAttribute(ENGINE);
        var html = frame.sent().path().isEmpty() ? html(engine, frame) : htmlWithItsForm(engine, frame);
        if (request.getAttribute(BEFORE_SENDING) instanceof BeforeSending change) {
            html = change.apply(html);
        }
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL, frame.reader().signedIn() ? "private, no-store" : "private, no-cache");
        }
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private String html(TemplateEngine engine, Frame frame) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("frame", frame);
        parameters.put("page", page);
        var output = new StringOutput(16_384);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    /// Where the form that was sent stands on the page again, the languages are buttons of that form.
    private String htmlWithItsForm(TemplateEngine engine, Frame frame) {
        var form = new FormOnPage(frame.href(frame.sent().path()));
        var plain = html(engine, frame.withForm(""));
        return form.id(plain)
                .map(id -> form.withId(html(engine, frame.withForm(id)), id, frame.place()))
                .orElse(plain);
    }

    /// What is done to a page before it goes out.
    public interface BeforeSending extends UnaryOperator<String> {}
}
