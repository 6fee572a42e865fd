@NullMarked
package org.essaim.search;

import org.jspecify.annotations.NullMarked;
