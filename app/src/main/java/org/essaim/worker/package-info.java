/// Runs what is heavy or may crash in a child process with a memory limit and a time limit of its own, one at a time.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
