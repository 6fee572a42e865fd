/// Organisations, the networks they belong to, and where they are. Knows places from a gazetteer that comes along; what
/// it does not find stays unknown, never guessed.
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "mail"})
package org.essaim.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
