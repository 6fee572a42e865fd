/// People who sign in: by a mailed link or code, with roles that others gave them. Says who the viewer of a request is.
/// Refuses used, wrong and late links, and tells nobody which addresses have an account.
@NullMarked
@ApplicationModule(allowedDependencies = {"mail"})
package org.essaim.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
