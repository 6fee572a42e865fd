@NullMarked
package org.essaim.mail.domain;

import org.jspecify.annotations.NullMarked;
