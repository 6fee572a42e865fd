package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Leads an address with a slash at its end to the one without, where something is. Refuses to guess otherwise.
@Component
class Slashless {
    private final OpenPages pages;

    Slashless(OpenPages pages) {
        this.pages = pages;
    }

    Optional<ResponseEntity<Void>> meant(HttpServletRequest request) {
        var uri = request.getRequestURI();
        var plain = uri.replaceAll("/+$", "");
        var reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (plain.equals(uri) || plain.isEmpty() || plain.startsWith("//")) {
            return Optional.empty();
        }
        if (pages.methods(plain).isEmpty() && !pages.has("/en" + plain)) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        return Optional.of(ResponseEntity.status(reading ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, query == null ? plain : plain + "?" + query)
                .build());
    }
}
