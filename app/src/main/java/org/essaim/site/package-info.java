/// The page shell: languages, messages, templates, errors, security headers and drawings that every page needs.
/// Knows no subject of the platform: each module brings its own pages, and plugs into the shell through
/// [org.essaim.site.NavigationEntry] and [org.essaim.site.ReaderSource].
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.essaim.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
