@NullMarked
package org.essaim.media;

import org.jspecify.annotations.NullMarked;
