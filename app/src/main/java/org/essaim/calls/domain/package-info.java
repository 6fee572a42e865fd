@NullMarked
package org.essaim.calls.domain;

import org.jspecify.annotations.NullMarked;
