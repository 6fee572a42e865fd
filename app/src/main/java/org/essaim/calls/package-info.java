/// Calls for good practices: texts, stages with forms and deadlines, criteria, languages. Deadlines have a time
/// zone.
@NullMarked
@ApplicationModule(allowedDependencies = {"directory", "knowledge", "accounts", "mail", "site::drawing"})
package org.essaim.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
