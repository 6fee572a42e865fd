@NullMarked
package org.broken.muddle.domain;

import org.jspecify.annotations.NullMarked;
