package org.essaim.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.accounts.domain.Secret;
import org.essaim.accounts.domain.SignInRules;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie that binds a code to the browser that asked for it.
final class BrowserSecret {
    private static final String NAME = "essaim-sign-in";

    private BrowserSecret() {}

    static Optional<Secret> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> Secret.read(value).stream())
                .findFirst();
    }

    static void keep(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        set(secret.value(), SignInRules.VALID.toSeconds(), request, response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        set("", 0, request, response);
    }

    private static void set(String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
