@NullMarked
package org.essaim.worker.usecases;

import org.jspecify.annotations.NullMarked;
