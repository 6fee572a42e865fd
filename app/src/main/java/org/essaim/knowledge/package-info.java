/// Shared words: concept schemes such as the themes, with labels in many languages and addresses that never change.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "site::drawing"})
package org.essaim.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
