package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.essaim.kernel.Refusal;
import org.essaim.site.ApiProblem;
import org.essaim.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Refuses a parameter of the API that its description does not name, so that a misspelt one is not taken for an answer
/// to it.
@Component
class KnownParameters implements HandlerInterceptor {
    private static final Pattern CONDITION = Pattern.compile("\\{([A-Za-z]+):[^}]*}");
    private static final int SHOWN = 30;

    private final OpenApi api;
    private final Words words;
    private final JsonMapper json;

    KnownParameters(OpenApi api, Words words, JsonMapper json) {
        this.api = api;
        this.words = words;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var given = request.getParameterMap().keySet();
        if (given.isEmpty() || address == null || !address.toString().startsWith("/api/v1")) {
            return true;
        }
        var path = CONDITION.matcher(address.toString()).replaceAll("{$1}");
        var known = api.parameters(path, request.getMethod().toLowerCase(Locale.ROOT));
        var refusals = new ArrayList<Refusal>();
        for (var name : new TreeSet<>(given)) {
            if (!known.contains(name)) {
                refusals.add(refusal(name, known));
            }
        }
        if (refusals.isEmpty()) {
            return true;
        }
        var problem = ApiProblem.refused(HttpStatus.BAD_REQUEST, refusals, words);
        response.setStatus(problem.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
        return false;
    }

    private static Refusal refusal(String name, List<String> known) {
        var shown = name.codePointCount(0, name.length()) > SHOWN
                ? name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…"
                : name;
        return Refusal.of(
                shown,
                "site.api.parameter",
                Map.of("name", shown, "known", String.join(", ", known), "number", known.size()));
    }
}
