package org.essaim.media;

import jakarta.servlet.http.HttpServletRequest;

/// Who may see a picture, as the module says that uses it; a bean of each that does. A picture that no module speaks
/// for is not there.
public interface MediaAccess {
    /// How far a picture may be seen.
    enum Sight {
        NOBODY,
        THIS_READER,
        EVERYONE
    }

    Sight sight(String file, HttpServletRequest request);
}
