@NullMarked
package org.essaim.calls.web;

import org.jspecify.annotations.NullMarked;
