@NullMarked
package org.essaim.selection.domain;

import org.jspecify.annotations.NullMarked;
