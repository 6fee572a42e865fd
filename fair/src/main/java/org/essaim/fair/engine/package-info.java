/// Two exact solvers behind one door. This package knows whole-number programs and nothing about calls, cases or
/// quotas; it refuses to hand out an answer whose rows do not hold in exact arithmetic.
@NullMarked
package org.essaim.fair.engine;

import org.jspecify.annotations.NullMarked;
