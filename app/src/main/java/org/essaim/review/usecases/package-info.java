@NullMarked
package org.essaim.review.usecases;

import org.jspecify.annotations.NullMarked;
