@NullMarked
package org.essaim.database.domain;

import org.jspecify.annotations.NullMarked;
