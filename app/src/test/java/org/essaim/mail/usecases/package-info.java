@NullMarked
package org.essaim.mail.usecases;

import org.jspecify.annotations.NullMarked;
