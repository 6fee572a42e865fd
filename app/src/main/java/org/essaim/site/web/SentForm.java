package org.essaim.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.essaim.site.Frame;
import org.jspecify.annotations.Nullable;

/// What a person sent that could not be taken, so that the page that says so can offer to send it again: the
/// address and every field but the token. Files are not among them; they have to be chosen again.
public record SentForm(String action, boolean withFiles, List<Field> fields) {
    private static final Pattern ENTRANCE =
            Pattern.compile("/[a-z]{2}(-[a-z]{2})?/(sign-in|sign-out|invitation|set-up)(/.*)?");
    private static final Pattern SIGN_IN = Pattern.compile("/[a-z]{2}(-[a-z]{2})?/(sign-in|sign-out)(/.*)?");
    private static final Set<String> OURS = Set.of("_csrf", Frame.Sent.ONLY_SHOW, Frame.Sent.STOOD);

    public record Field(String name, String value) {}

    /// For a form whose token was too old. Only where the browser says that it came from one of our own pages, so that
    /// no other site can put words into anyone's mouth; and never where it would let somebody in.
    static Optional<SentForm> fromOurPage(HttpServletRequest request) {
        return isFromOurPage(request) ? of(request) : Optional.empty();
    }

    /// For a form with a good token, from a person who is not signed in any more; empty when nothing was typed.
    static Optional<SentForm> typed(HttpServletRequest request) {
        return of(request)
                .filter(form ->
                        form.fields().stream().anyMatch(field -> !field.value().isBlank()));
    }

    private static Optional<SentForm> of(HttpServletRequest request) {
        return ENTRANCE.matcher(Frames.address(request)).matches() ? Optional.empty() : ofPage(request);
    }

    /// Whether the page that answers may offer what was sent in another language: for every form of a page but those
    /// that ask who somebody is.
    static boolean mayBeShownAgain(HttpServletRequest request) {
        return isOfPage(request) && !SIGN_IN.matcher(Frames.address(request)).matches() && isReadable(request);
    }

    /// Whether the fields can be read: not those of a form that is too large.
    static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException _) {
            return false;
        }
    }

    private static boolean isOfPage(HttpServletRequest request) {
        var address = Frames.address(request);
        return "POST".equals(method(request))
                && address.startsWith("/")
                && !address.startsWith("//")
                && !address.startsWith("/api/");
    }

    /// Whatever was sent by a form with a good token.
    static Optional<SentForm> ofPage(HttpServletRequest request) {
        if (!isOfPage(request)) {
            return Optional.empty();
        }
        var address = Frames.address(request);
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OURS.contains(name)) {
                for (var value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        var type = request.getContentType();
        return Optional.of(new SentForm(address, type != null && type.startsWith("multipart/"), List.copyOf(fields)));
    }

    static @Nullable String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent ? sent : request.getMethod();
    }

    private static boolean isFromOurPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOurs(request, request.getHeader("Origin")) : "same-origin".equals(site);
    }

    /// The page on which a form stood, if it was one of ours: its path and query.
    static Optional<String> pageBefore(HttpServletRequest request) {
        var page = request.getHeader("Referer");
        if (page == null || !isOurs(request, page)) {
            return Optional.empty();
        }
        var uri = URI.create(page);
        return Optional.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private static boolean isOurs(HttpServletRequest request, @Nullable String address) {
        var host = request.getHeader("Host");
        try {
            return address != null && host != null && host.equalsIgnoreCase(new URI(address).getAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
