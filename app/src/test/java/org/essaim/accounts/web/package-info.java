@NullMarked
package org.essaim.accounts.web;

import org.jspecify.annotations.NullMarked;
