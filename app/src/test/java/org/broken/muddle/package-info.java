@NullMarked
package org.broken.muddle;

import org.jspecify.annotations.NullMarked;
