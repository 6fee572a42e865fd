package org.essaim.site.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Knows which addresses answer: which in a language can be opened as pages, which is the nearest above one that can
/// only be sent to, and which methods an address takes.
@Component
class OpenPages {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    OpenPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /// Whether a page answers at this address, which begins with a language and has no query.
    boolean has(String address) {
        var path = PathContainer.parsePath(address);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(OpenPages::canBeRead)
                .anyMatch(mapping -> matches(mapping, path));
    }

    /// This address, or the nearest above it that can be opened; empty when there is none.
    Optional<String> nearest(String address) {
        for (var end = address.length(); end > 0; end = address.lastIndexOf('/', end - 1)) {
            var above = address.substring(0, end);
            if (has(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /// The methods with which this address can be asked, in any language or none; empty when nothing is there.
    Set<RequestMethod> methods(String address) {
        var path = PathContainer.parsePath(address);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getPathPatternsCondition() != null
                        && mapping.getPathPatternsCondition().getPatterns().stream()
                                .anyMatch(pattern -> pattern.matches(path)))
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestMethod.class)));
    }

    private static boolean canBeRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean matches(RequestMappingInfo mapping, PathContainer path) {
        var patterns = mapping.getPathPatternsCondition();
        return patterns != null
                && patterns.getPatterns().stream()
                        .anyMatch(pattern -> pattern.getPatternString().startsWith("/{lang") && pattern.matches(path));
    }
}
