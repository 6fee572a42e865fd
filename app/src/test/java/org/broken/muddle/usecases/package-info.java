@NullMarked
package org.broken.muddle.usecases;

import org.jspecify.annotations.NullMarked;
