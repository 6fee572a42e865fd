@NullMarked
package org.broken.shy.usecases;

import org.jspecify.annotations.NullMarked;
