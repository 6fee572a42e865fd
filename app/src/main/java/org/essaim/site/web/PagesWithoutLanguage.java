package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the page that was meant by an address without a language, `/practices` for `/fr/practices`, in the reader's
/// preferred language. Refuses to guess where no such page exists.
@Component
class PagesWithoutLanguage {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final SpokenLanguages spoken;

    PagesWithoutLanguage(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            SpokenLanguages spoken) {
        this.mappings = mappings;
        this.spoken = spoken;
    }

    Optional<URI> meant(HttpServletRequest request) {
        var uri = request.getRequestURI();
        if (!READING.contains(request.getMethod()) || spoken.inAddress(uri).isPresent() || !uri.startsWith("/")) {
            return Optional.empty();
        }
        var address = "/"
                + spoken.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .code() + uri;
        var path = PathContainer.parsePath(address);
        var exists = mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(PagesWithoutLanguage::canBeRead)
                .anyMatch(mapping -> matches(mapping, path));
        if (!exists) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        return Optional.of(URI.create(query == null ? address : address + "?" + query));
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
