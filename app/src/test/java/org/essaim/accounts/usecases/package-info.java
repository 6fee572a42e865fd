@NullMarked
package org.essaim.accounts.usecases;

import org.jspecify.annotations.NullMarked;
