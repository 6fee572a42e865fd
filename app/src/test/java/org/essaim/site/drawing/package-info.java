@NullMarked
package org.essaim.site.drawing;

import org.jspecify.annotations.NullMarked;
