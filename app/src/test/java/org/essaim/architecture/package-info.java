/// The rules of the house as tests: what may use what, what every page, text, table and route must be.
@NullMarked
package org.essaim.architecture;

import org.jspecify.annotations.NullMarked;
