@NullMarked
package org.essaim.site.web;

import org.jspecify.annotations.NullMarked;
