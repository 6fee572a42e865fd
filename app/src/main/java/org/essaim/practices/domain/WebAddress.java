package org.essaim.practices.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a printed web address is worth as a link: an `http` or `https` address with a host name, `http` being added
/// where it was left out. Anything else stays text, never a link.
public final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^/:]+\\.[^/:]+:\\d+(/.*)?");
    private static final Pattern HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    public static Optional<String> live(@Nullable String printed) {
        if (printed == null || printed.isBlank() || printed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = printed.strip();
        var bare =
                !SCHEME.matcher(text).matches() || HOST_AND_PORT.matcher(text).matches();
        try {
            var address = new URI(bare ? "http://" + text : text);
            var web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            var host = address.getHost();
            var sound = web
                    && host != null
                    && address.getUserInfo() == null
                    && HOST.matcher(host.toLowerCase(Locale.ROOT)).matches();
            return sound ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
