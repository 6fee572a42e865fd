@NullMarked
package org.essaim.programme.domain;

import org.jspecify.annotations.NullMarked;
