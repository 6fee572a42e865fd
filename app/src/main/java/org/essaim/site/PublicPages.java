package org.essaim.site;

import java.util.function.Consumer;

/// Names the public pages of one module, for those who look for pages: each path once, without a language, beginning
/// with a slash. What only some may see is never among them.
@FunctionalInterface
public interface PublicPages {
    void each(Consumer<String> path);
}
