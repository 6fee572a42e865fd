@NullMarked
package org.essaim.directory.domain;

import org.jspecify.annotations.NullMarked;
