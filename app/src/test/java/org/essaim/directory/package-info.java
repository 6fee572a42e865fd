@NullMarked
package org.essaim.directory;

import org.jspecify.annotations.NullMarked;
