@NullMarked
package org.essaim.calls.usecases;

import org.jspecify.annotations.NullMarked;
