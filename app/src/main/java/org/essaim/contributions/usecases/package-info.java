@NullMarked
package org.essaim.contributions.usecases;

import org.jspecify.annotations.NullMarked;
