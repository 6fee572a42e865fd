package org.essaim.accounts.domain;

import java.util.regex.Pattern;
import org.essaim.kernel.Language;

/// Where to go on after signing in: a page of this platform, nothing else. What is not plainly one is forgotten rather
/// than repaired.
public final class LocalPath {
    private static final int LONGEST = 500;
    private static final Pattern FORM =
            Pattern.compile("(/([A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+)+/?(\\?([A-Za-z0-9._~/=&+:,-]|%[0-9A-Fa-f]{2})*)?");
    private static final Pattern WITH_LANGUAGE = Pattern.compile("/[a-z]{2}(-[a-z]{2})?([/?].*)?");

    private LocalPath() {}

    /// The path if it may be followed, else the empty text.
    public static String checked(String next) {
        var safe = next.length() <= LONGEST && FORM.matcher(next).matches() && !next.contains("..");
        return safe ? next : "";
    }

    /// The address to follow: a path without a language is one in the reader's.
    public static String address(String next, Language language, String otherwise) {
        var path = checked(next);
        if (path.isEmpty()) {
            return "/" + language.code() + otherwise;
        }
        return WITH_LANGUAGE.matcher(path).matches() ? path : "/" + language.code() + path;
    }
}
