@NullMarked
package org.broken.shy;

import org.jspecify.annotations.NullMarked;
