@NullMarked
package org.essaim.selection.usecases;

import org.jspecify.annotations.NullMarked;
