@NullMarked
package org.essaim.review.web;

import org.jspecify.annotations.NullMarked;
