@NullMarked
package org.essaim.media.usecases;

import org.jspecify.annotations.NullMarked;
