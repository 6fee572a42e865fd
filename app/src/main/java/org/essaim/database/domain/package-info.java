/// What a backup and the doctor say.
@NullMarked
@NamedInterface("maintenance")
package org.essaim.database.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
