@NullMarked
package org.essaim.knowledge.web;

import org.jspecify.annotations.NullMarked;
