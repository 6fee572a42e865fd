@NullMarked
package org.essaim.accounts;

import org.jspecify.annotations.NullMarked;
