@NullMarked
package org.essaim.site.usecases;

import org.jspecify.annotations.NullMarked;
