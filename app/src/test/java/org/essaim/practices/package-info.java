@NullMarked
package org.essaim.practices;

import org.jspecify.annotations.NullMarked;
