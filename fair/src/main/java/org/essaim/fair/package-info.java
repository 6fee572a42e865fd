/// Defensible choices in plain Java: a selection that keeps agreed quotas, is proved best, is unique, and explains
/// itself case by case. Usable without any framework; refusals are values, exceptions are bugs.
@NullMarked
package org.essaim.fair;

import org.jspecify.annotations.NullMarked;
