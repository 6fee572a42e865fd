@NullMarked
package org.essaim.directory.web;

import org.jspecify.annotations.NullMarked;
