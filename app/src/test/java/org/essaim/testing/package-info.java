@NullMarked
package org.essaim.testing;

import org.jspecify.annotations.NullMarked;
