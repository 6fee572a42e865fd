/// Who reads what: readers for proposals, with conflicts that are never broken, loads that hold, and an order
/// of aims each of which is proved best before the next is looked at. Plain Java throughout; refusals are
/// values.
@NullMarked
package org.essaim.fair.assignment;

import org.jspecify.annotations.NullMarked;
