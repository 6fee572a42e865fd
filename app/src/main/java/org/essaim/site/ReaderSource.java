package org.essaim.site;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the shell who is reading; brought by the module that signs people in.
public interface ReaderSource {
    Reader reader(HttpServletRequest request);
}
