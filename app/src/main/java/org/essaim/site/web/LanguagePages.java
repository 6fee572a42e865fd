package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// An address without a language leads to the reader's preferred one.
@Controller
class LanguagePages {
    private final SpokenLanguages spoken;

    LanguagePages(SpokenLanguages spoken) {
        this.spoken = spoken;
    }

    @GetMapping("/")
    ResponseEntity<Void> start(HttpServletRequest request) {
        var language = spoken.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language.code()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
