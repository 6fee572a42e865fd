@NullMarked
package org.essaim.practices.domain;

import org.jspecify.annotations.NullMarked;
