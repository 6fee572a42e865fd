@NullMarked
package org.essaim.review.domain;

import org.jspecify.annotations.NullMarked;
