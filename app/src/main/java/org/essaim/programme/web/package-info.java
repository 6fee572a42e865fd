@NullMarked
package org.essaim.programme.web;

import org.jspecify.annotations.NullMarked;
