package org.essaim.architecture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// A method and an address pattern as the table writes them: variables without their regular expressions, and, where
/// a mapping asks for a parameter, that parameter behind a question mark.
record Route(String method, String path) implements Comparable<Route> {
    static Set<Route> of(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        var asked = String.join(
                "&",
                mapping.getParamsCondition().getExpressions().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        var routes = new HashSet<Route>();
        for (var pattern : mapping.getPatternValues()) {
            for (var method : methods) {
                var path = plain(pattern.isEmpty() ? "/" : pattern);
                routes.add(new Route(method, asked.isEmpty() ? path : path + "?" + asked));
            }
        }
        return routes;
    }

    /// `/{lang:[a-z]{2}}/calls` as `/{lang}/calls`.
    static String plain(String pattern) {
        var out = new StringBuilder();
        var depth = 0;
        var inExpression = false;
        for (var index = 0; index < pattern.length(); index++) {
            var character = pattern.charAt(index);
            depth += character == '{' ? 1 : 0;
            inExpression |= depth == 1 && character == ':';
            if (depth == 1 && character == '}') {
                inExpression = false;
            }
            if (!inExpression) {
                out.append(character);
            }
            depth -= character == '}' ? 1 : 0;
        }
        return out.toString();
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /// The line that denies everyone, to be pasted and then thought about.
    String denied() {
        return method + "," + path + (isApi() ? ",401,403,403,403" : ",303,403,403,403");
    }

    @Override
    public int compareTo(Route other) {
        return Comparator.comparing(Route::path).thenComparing(Route::method).compare(this, other);
    }
}
