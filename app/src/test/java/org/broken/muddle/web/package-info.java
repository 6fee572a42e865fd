@NullMarked
package org.broken.muddle.web;

import org.jspecify.annotations.NullMarked;
