@NullMarked
package org.essaim.mail.web;

import org.jspecify.annotations.NullMarked;
