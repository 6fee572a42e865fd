@NullMarked
package org.essaim.publication.web;

import org.jspecify.annotations.NullMarked;
