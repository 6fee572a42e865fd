package org.essaim.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
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
    private final Words words;
    private final Assets assets;
    private final ReaderSource readers;
    private final List<NavigationEntry> navigation;
    private final SpokenLanguages spoken;

    Frames(Words words, Assets assets, ReaderSource readers, List<NavigationEntry> navigation, SpokenLanguages spoken) {
        this.words = words;
        this.assets = assets;
        this.readers = readers;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.spoken = spoken;
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
        var query = request.getQueryString();
        return new Frame(
                inAddress.orElseGet(() -> spoken.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))),
                words,
                assets,
                inAddress.isPresent() ? withoutLanguage(uri) : "/",
                query == null || !"GET".equals(request.getMethod()) ? "" : query,
                reader,
                token(request),
                navigation.stream()
                        .filter(entry ->
                                entry.area().isEmpty() || reader.areas().contains(entry.area()))
                        .toList(),
                spoken.offered());
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
