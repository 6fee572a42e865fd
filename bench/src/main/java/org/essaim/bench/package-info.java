/// Measurements that anybody can repeat: seeded calls in the shape of real ones, our engines beside others on
/// the same model. Nothing here is part of the platform or of its tests.
@NullMarked
package org.essaim.bench;

import org.jspecify.annotations.NullMarked;
