@NullMarked
package org.essaim;

import org.jspecify.annotations.NullMarked;
