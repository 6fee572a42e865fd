@NullMarked
package org.essaim.knowledge.domain;

import org.jspecify.annotations.NullMarked;
