package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Finds the page that was meant by an address without a language, `/practices` for `/fr/practices`, in the reader's
/// preferred language. Refuses to guess where no such page exists.
@Component
class PagesWithoutLanguage {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final OpenPages pages;
    private final SpokenLanguages spoken;

    PagesWithoutLanguage(OpenPages pages, SpokenLanguages spoken) {
        this.pages = pages;
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
        if (!pages.has(address)) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        return Optional.of(URI.create(query == null ? address : address + "?" + query));
    }
}
