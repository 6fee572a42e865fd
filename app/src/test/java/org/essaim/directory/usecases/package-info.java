@NullMarked
package org.essaim.directory.usecases;

import org.jspecify.annotations.NullMarked;
