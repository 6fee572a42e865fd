package org.essaim.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.site.Assets;
import org.essaim.site.Frame;
import org.essaim.site.NavigationEntry;
import org.essaim.site.Reader;
import org.essaim.site.ReaderSource;
import org.essaim.site.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the [Frame] of a request: the language stands in the address, `/fr/…`, else it is the reader's preferred one.
@Component
class Frames {
    private static final Pattern NEWS = Pattern.compile("(done|added|taken)=.*|.*=true");

    private final Words words;
    private final Assets assets;
    private final ReaderSource readers;
    private final List<NavigationEntry> navigation;
    private final SpokenLanguages spoken;
    private final OpenPages pages;

    Frames(
            Words words,
            Assets assets,
            ReaderSource readers,
            List<NavigationEntry> navigation,
            SpokenLanguages spoken,
            OpenPages pages) {
        this.words = words;
        this.assets = assets;
        this.readers = readers;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.spoken = spoken;
        this.pages = pages;
    }

    Frame of(HttpServletRequest request) {
        return of(request, readers.reader(request));
    }

    /// For a page that cannot ask who reads it.
    Frame withoutReader(HttpServletRequest request) {
        return of(request, Reader.VISITOR);
    }

    /// For the page that tells of a failure, which may be that nobody can be asked who reads it.
    Frame ofFailure(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException failure) {
            if (ErrorPages.isDatabaseAway(failure)) {
                return withoutReader(request);
            }
            throw failure;
        }
    }

    private Frame of(HttpServletRequest request, Reader reader) {
        var uri = address(request);
        var inAddress = spoken.inAddress(uri);
        var place = "POST".equals(SentForm.method(request)) && inAddress.isPresent()
                ? whereItStood(request, uri)
                : new Place(uri, Objects.requireNonNullElse(request.getQueryString(), ""));
        return new Frame(
                inAddress.orElseGet(() -> spoken.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))),
                words,
                assets,
                inAddress.isPresent() ? withoutLanguage(place.address()) : "/",
                place.query(),
                reader,
                token(request),
                navigation.stream()
                        .filter(entry ->
                                entry.area().isEmpty() || reader.areas().contains(entry.area()))
                        .toList(),
                spoken.offered(),
                inAddress.isPresent() ? sent(request) : Frame.Sent.NOTHING);
    }

    private static Frame.Sent sent(HttpServletRequest request) {
        if (request.getAttribute(OnlyShow.SHOWN) instanceof SentForm shown) {
            return new Frame.Sent(withoutLanguage(shown.action()), "", true);
        }
        return SentForm.mayBeShownAgain(request)
                ? new Frame.Sent(withoutLanguage(address(request)), "", false)
                : Frame.Sent.NOTHING;
    }

    private record Place(String address, String query) {}

    /// The page on which a form stood that was sent: the one that sent it where that can be opened, else the nearest
    /// above the form's address.
    private Place whereItStood(HttpServletRequest request, String uri) {
        var stood = SentForm.isReadable(request) ? request.getParameter(Frame.Sent.STOOD) : null;
        var before = stood != null && stood.startsWith("/")
                ? languageOf(uri) + stood
                : SentForm.pageBefore(request).orElse("");
        var end = before.indexOf('?');
        var address = end < 0 ? before : before.substring(0, end);
        if (spoken.inAddress(address).isPresent() && pages.has(address)) {
            return new Place(address, end < 0 ? "" : withoutNews(before.substring(end + 1)));
        }
        return new Place(pages.nearest(uri).orElse("/"), "");
    }

    private static String languageOf(String uri) {
        var end = uri.indexOf('/', 1);
        return end < 0 ? uri : uri.substring(0, end);
    }

    /// A query without what only told of something just done.
    private static String withoutNews(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !NEWS.matcher(pair).matches())
                .collect(Collectors.joining("&"));
    }

    /// The address that was asked for, also on the way to the error page.
    static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String withoutLanguage(String uri) {
        var end = uri.indexOf('/', 1);
        return end < 0 ? "/" : uri.substring(end);
    }

    private static Frame.FormToken token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.FormToken(token.getParameterName(), token.getToken())
                : Frame.FormToken.NONE;
    }
}
