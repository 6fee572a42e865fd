/// Runs what is heavy or may crash in a child process with a memory limit and a time limit of its own, one at a time in
/// the whole application. Whatever the child does, the platform lives on.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
