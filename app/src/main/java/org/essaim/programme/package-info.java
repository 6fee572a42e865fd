/// Days, sessions and workshops of an event, and what was presented when.
@NullMarked
@ApplicationModule(allowedDependencies = {"practices", "accounts", "knowledge"})
package org.essaim.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
