package org.essaim.contributions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashSet;
import org.essaim.contributions.ContributionId;
import org.essaim.contributions.domain.Keys;
import org.essaim.contributions.domain.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The secrets of dossiers in the browser: one cookie for each dossier, which no script can read.
final class DossierCookies {
    private static final String PREFIX = "essaim-dossier-";
    private static final Duration LONGEST = Duration.ofDays(400);

    private DossierCookies() {}

    static Keys read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Keys.NONE;
        }
        var secrets = new HashSet<Secret>();
        for (var cookie : cookies) {
            if (cookie.getName().startsWith(PREFIX) && Secret.isSecret(cookie.getValue())) {
                secrets.add(new Secret(cookie.getValue()));
            }
        }
        return new Keys(secrets);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, ContributionId dossier, Secret secret) {
        var cookie = ResponseCookie.from(PREFIX + dossier.value(), secret.value())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LONGEST)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
