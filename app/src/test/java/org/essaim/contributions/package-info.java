@NullMarked
package org.essaim.contributions;

import org.jspecify.annotations.NullMarked;
