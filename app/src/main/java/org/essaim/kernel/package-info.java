/// The words that every module speaks: texts with languages, slugs, times that order, outcomes and refusals.
/// Values only; no beans, no tables, no text a reader sees.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
