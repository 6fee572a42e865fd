@NullMarked
package org.essaim.publication.domain;

import org.jspecify.annotations.NullMarked;
