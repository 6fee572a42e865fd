/// The public sheets and the collections they form: published, found, read, cited, printed. Knows nothing of how a
/// sheet was chosen.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"directory", "knowledge", "search", "accounts", "mail", "media", "site::drawing"})
package org.essaim.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
