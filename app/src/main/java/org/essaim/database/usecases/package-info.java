@NullMarked
package org.essaim.database.usecases;

import org.jspecify.annotations.NullMarked;
