@NullMarked
package org.essaim.fair.engine;

import org.jspecify.annotations.NullMarked;
