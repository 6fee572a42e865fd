@NullMarked
package org.essaim.publication.usecases;

import org.jspecify.annotations.NullMarked;
