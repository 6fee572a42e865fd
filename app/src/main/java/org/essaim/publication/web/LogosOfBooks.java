package org.essaim.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.media.MediaAccess;
import org.essaim.publication.usecases.KeepLogos;
import org.springframework.stereotype.Component;

/// Speaks for the logos of partners, which are made to be seen.
@Component
class LogosOfBooks implements MediaAccess {
    private final KeepLogos logos;

    LogosOfBooks(KeepLogos logos) {
        this.logos = logos;
    }

    @Override
    public Sight sight(String file, HttpServletRequest request) {
        return logos.isLogo(file) ? Sight.EVERYONE : Sight.NOBODY;
    }
}
