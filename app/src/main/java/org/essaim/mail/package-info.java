/// Letters to people, kept in an outbox in the same transaction as what they tell of, then sent by SMTP and tried
/// again. Refuses nothing to a person: what cannot be sent stays in the outbox and says why.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.essaim.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
