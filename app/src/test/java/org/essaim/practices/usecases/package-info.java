@NullMarked
package org.essaim.practices.usecases;

import org.jspecify.annotations.NullMarked;
