@NullMarked
package org.essaim.practices.web;

import org.jspecify.annotations.NullMarked;
