@NullMarked
package org.essaim.site.domain;

import org.jspecify.annotations.NullMarked;
