/// What scores mean once it is known who gave them: proposals, criteria and the strictness of reviewers told
/// apart by a model with random effects, always beside the raw mean. Plain Java; refusals are values.
@NullMarked
package org.essaim.fair.calibration;

import org.jspecify.annotations.NullMarked;
