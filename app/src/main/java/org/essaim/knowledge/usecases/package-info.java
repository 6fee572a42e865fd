@NullMarked
package org.essaim.knowledge.usecases;

import org.jspecify.annotations.NullMarked;
