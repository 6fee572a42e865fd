@NullMarked
package org.essaim.programme.usecases;

import org.jspecify.annotations.NullMarked;
