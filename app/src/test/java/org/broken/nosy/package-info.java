@NullMarked
package org.broken.nosy;

import org.jspecify.annotations.NullMarked;
