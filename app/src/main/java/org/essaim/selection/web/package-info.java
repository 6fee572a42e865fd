@NullMarked
package org.essaim.selection.web;

import org.jspecify.annotations.NullMarked;
