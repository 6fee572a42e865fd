@NullMarked
package org.essaim.home.web;

import org.jspecify.annotations.NullMarked;
