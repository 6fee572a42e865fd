/// People who answer a call through its pages, as browsers would, and the kills they work under: used by the
/// measurements and by the tests.
@NullMarked
package org.essaim.bench.people;

import org.jspecify.annotations.NullMarked;
