package org.essaim.site;

import org.essaim.kernel.Language;

/// The address under which the platform is reached, for links that leave it in letters and books: what
/// `essaim.address` says, else this machine and the port it really took.
public interface PublicAddress {
    /// Without a slash at the end.
    String root();

    /// The whole address of a page; `path` begins with a slash.
    default String of(Language language, String path) {
        return root() + "/" + language.code() + ("/".equals(path) ? "" : path);
    }
}
