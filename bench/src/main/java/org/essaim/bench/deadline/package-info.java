/// The last minute before a deadline, and kills at any moment of it: many people on one platform that runs in a process
/// of its own, reached by its pages as browsers reach it.
@NullMarked
package org.essaim.bench.deadline;

import org.jspecify.annotations.NullMarked;
