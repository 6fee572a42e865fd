/// Pictures that people send: checked, made anew without what cameras add, kept under the hash of their content.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
