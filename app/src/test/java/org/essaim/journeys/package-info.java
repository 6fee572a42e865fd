/// What people do from the first page to the last, in a real browser.
@NullMarked
package org.essaim.journeys;

import org.jspecify.annotations.NullMarked;
