@NullMarked
package org.essaim.fair;

import org.jspecify.annotations.NullMarked;
