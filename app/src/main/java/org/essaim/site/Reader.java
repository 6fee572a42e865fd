package org.essaim.site;

import java.util.Set;

/// Who looks at the page, as far as the shell needs to know: the name to show and the areas whose links they see.
/// What they may really do is decided in each use case.
public record Reader(boolean signedIn, String name, Set<String> areas) {
    public static final Reader VISITOR = new Reader(false, "", Set.of());

    public Reader {
        areas = Set.copyOf(areas);
    }
}
