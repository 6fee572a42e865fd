@NullMarked
package org.essaim.media.domain;

import org.jspecify.annotations.NullMarked;
