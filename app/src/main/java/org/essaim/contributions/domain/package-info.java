@NullMarked
package org.essaim.contributions.domain;

import org.jspecify.annotations.NullMarked;
