package org.essaim.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.essaim.accounts.Viewer;
import org.essaim.accounts.usecases.UseTokens;
import org.essaim.site.ReaderSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a method of the API the person behind the token in `Authorization: Bearer`. A session is no token: no
/// other site can have a browser use the API.
final class TokenArgument implements HandlerMethodArgumentResolver {
    private static final String BEARER = "Bearer ";
    private static final String HOUR = "3600";

    private final UseTokens tokens;

    TokenArgument(UseTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Viewer.ByToken.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var answer = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        var header = asked.getHeader(HttpHeaders.AUTHORIZATION);
        var given = header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : "";
        var use = tokens.use(given);
        if (use.isEmpty()) {
            answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Essaim\"");
            throw new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        }
        if (!use.get().within()) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, HOUR);
            throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        }
        asked.setAttribute(ReaderSource.KNOWN, true);
        return use.get().by();
    }
}
