/// Drawings made on the server as SVG: the same on the page, in the book and without scripts. Each is paired with a
/// list of the same items by whoever shows it.
@NullMarked
@NamedInterface("drawing")
package org.essaim.site.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
