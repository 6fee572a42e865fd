@NullMarked
package org.essaim.search.usecases;

import org.jspecify.annotations.NullMarked;
