@NullMarked
package org.essaim.media.web;

import org.jspecify.annotations.NullMarked;
