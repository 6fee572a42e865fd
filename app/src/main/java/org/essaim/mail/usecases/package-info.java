/// What `./essaim` does beside the platform: back up, restore, look whether all is well.
@NullMarked
@NamedInterface("maintenance")
package org.essaim.mail.usecases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
