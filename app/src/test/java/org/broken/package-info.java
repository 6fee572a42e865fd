/// A house whose every room breaks a rule, so that the architecture tests are seen to find it.
@NullMarked
package org.broken;

import org.jspecify.annotations.NullMarked;
