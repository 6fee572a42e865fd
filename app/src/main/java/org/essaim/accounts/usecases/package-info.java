/// What people do with accounts; to the command line, letting in who lost a mailbox.
@NullMarked
@NamedInterface("maintenance")
package org.essaim.accounts.usecases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
