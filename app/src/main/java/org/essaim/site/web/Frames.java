package org.essaim.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.essaim.site.Assets;
import org.essaim.site.Frame;
import org.essaim.site.NavigationEntry;
import org.essaim.site.ReaderSource;
import org.essaim.site.Words;
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
        var uri = request.getRequestURI();
        var language = spoken.inAddress(uri).orElseGet(() -> spoken.preferred(request.getHeader("Accept-Language")));
        var path = spoken.inAddress(uri).isPresent() ? withoutLanguage(uri) : "/";
        var query = request.getQueryString();
        var reader = readers.reader(request);
        return new Frame(
                language,
                words,
                assets,
                path,
                query == null || !"GET".equals(request.getMethod()) ? "" : query,
                reader,
                token(request),
                navigation.stream()
                        .filter(entry ->
                                entry.area().isEmpty() || reader.areas().contains(entry.area()))
                        .toList(),
                spoken.offered());
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
