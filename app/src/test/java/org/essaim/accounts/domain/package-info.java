@NullMarked
package org.essaim.accounts.domain;

import org.jspecify.annotations.NullMarked;
