/// The first page, and the page that says what Essaim is.
@NullMarked
@ApplicationModule(allowedDependencies = {"practices", "calls", "publication", "knowledge", "site::drawing"})
package org.essaim.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
