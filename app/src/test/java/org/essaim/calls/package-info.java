@NullMarked
package org.essaim.calls;

import org.jspecify.annotations.NullMarked;
