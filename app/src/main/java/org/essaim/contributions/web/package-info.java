@NullMarked
package org.essaim.contributions.web;

import org.jspecify.annotations.NullMarked;
